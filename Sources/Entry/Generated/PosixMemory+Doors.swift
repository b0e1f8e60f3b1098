// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixMemory
import Processes

/// `mmap(unsigned long addr, size_t length, int prot, int flags, int fd, off_t offset)`: PosixMemory, full door.
@c(full_mmap) public func full_mmap(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full(9, a0, a1, a2, a3, a4, a5) { (caller) throws(Errno) in try caller.mmap(at: .init(register: a0), count: .init(register: a1), protection: .init(register: a2), flags: .init(register: a3), descriptor: .init(register: a4), offset: .init(register: a5)) }
}

/// `mprotect(unsigned long addr, size_t len, int prot)`: PosixMemory, full door.
@c(full_mprotect) public func full_mprotect(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full(10, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.mprotect(at: .init(register: a0), count: .init(register: a1), protection: .init(register: a2)); return 0 }
}

/// `munmap(unsigned long addr, size_t length)`: PosixMemory, full door.
@c(full_munmap) public func full_munmap(_ a0: UInt, _ a1: UInt) -> Int {
  full(11, a0, a1) { (caller) throws(Errno) -> Int in try caller.munmap(at: .init(register: a0), count: .init(register: a1)); return 0 }
}

/// `brk(unsigned long addr)`: PosixMemory, full door.
@c(full_brk) public func full_brk(_ a0: UInt) -> Int {
  full(12, a0) { (caller) throws(Errno) in caller.brk(to: .init(register: a0)) }
}

/// `mremap(unsigned long old_address, size_t old_size, size_t new_size, int flags, unsigned long new_address)`: PosixMemory, full door.
@c(full_mremap) public func full_mremap(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full(25, a0, a1, a2, a3, a4) { (caller) throws(Errno) in try caller.mremap(at: .init(register: a0), count: .init(register: a1), to: .init(register: a2), flags: .init(register: a3), newAddress: .init(register: a4)) }
}

/// `msync(unsigned long addr, size_t length, int flags)`: absent.
@inline(never) @c(sys_msync) public func sys_msync(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(26, a0, a1, a2)
}

/// `mincore(unsigned long addr, size_t length, char *vec)`: absent.
@inline(never) @c(sys_mincore) public func sys_mincore(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(27, a0, a1, a2)
}

/// `madvise(unsigned long addr, size_t length, int advice)`: PosixMemory, full door.
@c(full_madvise) public func full_madvise(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full(28, a0, a1, a2) { (caller) throws(Errno) -> Int in try caller.madvise(at: .init(register: a0), count: .init(register: a1), advice: .init(register: a2)); return 0 }
}

/// `shmget(int key, size_t size, int shmflg)`: absent.
@inline(never) @c(sys_shmget) public func sys_shmget(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(29, a0, a1, a2)
}

/// `shmat(int shmid, unsigned long shmaddr, int shmflg)`: absent.
@inline(never) @c(sys_shmat) public func sys_shmat(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(30, a0, a1, a2)
}

/// `shmctl(int shmid, int cmd, struct shmid_ds *buf)`: absent.
@inline(never) @c(sys_shmctl) public func sys_shmctl(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(31, a0, a1, a2)
}

/// `shmdt(unsigned long shmaddr)`: absent.
@inline(never) @c(sys_shmdt) public func sys_shmdt(_ a0: UInt) -> Int {
  absent(67, a0)
}

/// `mlock(unsigned long addr, size_t len)`: absent.
@inline(never) @c(sys_mlock) public func sys_mlock(_ a0: UInt, _ a1: UInt) -> Int {
  absent(149, a0, a1)
}

/// `munlock(unsigned long addr, size_t len)`: absent.
@inline(never) @c(sys_munlock) public func sys_munlock(_ a0: UInt, _ a1: UInt) -> Int {
  absent(150, a0, a1)
}

/// `mlockall(int flags)`: absent.
@inline(never) @c(sys_mlockall) public func sys_mlockall(_ a0: UInt) -> Int {
  absent(151, a0)
}

/// `munlockall()`: absent.
@inline(never) @c(sys_munlockall) public func sys_munlockall() -> Int {
  absent(152)
}

/// `remap_file_pages(unsigned long addr, size_t size, int prot, size_t pgoff, int flags)`: absent.
@inline(never) @c(sys_remap_file_pages) public func sys_remap_file_pages(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(216, a0, a1, a2, a3, a4)
}

/// `mbind(unsigned long addr, unsigned long len, int mode, void *nodemask, unsigned long maxnode, unsigned int flags)`: absent.
@inline(never) @c(sys_mbind) public func sys_mbind(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  absent(237, a0, a1, a2, a3, a4, a5)
}

/// `set_mempolicy(int mode, void *nodemask, unsigned long maxnode)`: absent.
@inline(never) @c(sys_set_mempolicy) public func sys_set_mempolicy(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(238, a0, a1, a2)
}

/// `get_mempolicy(int *mode, void *nodemask, unsigned long maxnode, unsigned long addr, unsigned long flags)`: absent.
@inline(never) @c(sys_get_mempolicy) public func sys_get_mempolicy(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(239, a0, a1, a2, a3, a4)
}

/// `migrate_pages(pid_t pid, unsigned long maxnode, void *old_nodes, void *new_nodes)`: absent.
@inline(never) @c(sys_migrate_pages) public func sys_migrate_pages(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(256, a0, a1, a2, a3)
}

/// `move_pages(pid_t pid, unsigned long count, void *pages, const int *nodes, int *status, int flags)`: absent.
@inline(never) @c(sys_move_pages) public func sys_move_pages(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  absent(279, a0, a1, a2, a3, a4, a5)
}

/// `userfaultfd(unsigned int flags)`: absent.
@inline(never) @c(sys_userfaultfd) public func sys_userfaultfd(_ a0: UInt) -> Int {
  absent(323, a0)
}

/// `mlock2(unsigned long addr, size_t len, unsigned int flags)`: absent.
@inline(never) @c(sys_mlock2) public func sys_mlock2(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  absent(325, a0, a1, a2)
}

/// `pkey_mprotect(unsigned long addr, size_t len, int prot, int pkey)`: absent.
@inline(never) @c(sys_pkey_mprotect) public func sys_pkey_mprotect(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(329, a0, a1, a2, a3)
}

/// `pkey_alloc(unsigned int flags, unsigned int access_rights)`: absent.
@inline(never) @c(sys_pkey_alloc) public func sys_pkey_alloc(_ a0: UInt, _ a1: UInt) -> Int {
  absent(330, a0, a1)
}

/// `pkey_free(int pkey)`: absent.
@inline(never) @c(sys_pkey_free) public func sys_pkey_free(_ a0: UInt) -> Int {
  absent(331, a0)
}

/// `process_madvise(int pidfd, const struct iovec *iovec, int count, int advice, unsigned int flags)`: absent.
@inline(never) @c(sys_process_madvise) public func sys_process_madvise(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  absent(440, a0, a1, a2, a3, a4)
}

/// `memfd_secret(unsigned int flags)`: absent.
@inline(never) @c(sys_memfd_secret) public func sys_memfd_secret(_ a0: UInt) -> Int {
  absent(447, a0)
}

/// `process_mrelease(int pidfd, unsigned int flags)`: absent.
@inline(never) @c(sys_process_mrelease) public func sys_process_mrelease(_ a0: UInt, _ a1: UInt) -> Int {
  absent(448, a0, a1)
}

/// `set_mempolicy_home_node(unsigned long start, unsigned long len, unsigned long home_node, unsigned long flags)`: absent.
@inline(never) @c(sys_set_mempolicy_home_node) public func sys_set_mempolicy_home_node(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(450, a0, a1, a2, a3)
}
