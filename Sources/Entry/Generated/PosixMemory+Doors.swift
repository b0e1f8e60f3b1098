// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixMemory
import Processes

/// `mmap(unsigned long addr, size_t length, int prot, int flags, int fd, off_t offset)`: PosixMemory, full door.
@c(full_mmap) public func full_mmap(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full(saying: "plXXdl mmap") { (caller) throws(Errno) in try caller.mmap(at: .init(register: a0), count: .init(register: a1), protection: .init(register: a2), flags: .init(register: a3), descriptor: .init(register: a4), offset: .init(register: a5)) }
}

/// `mprotect(unsigned long addr, size_t len, int prot)`: PosixMemory, full door.
@c(full_mprotect) public func full_mprotect(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mprotect(at: .init(register: a0), count: .init(register: a1), protection: .init(register: a2)); return 0 }
}

/// `munmap(unsigned long addr, size_t length)`: PosixMemory, full door.
@c(full_munmap) public func full_munmap(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.munmap(at: .init(register: a0), count: .init(register: a1)); return 0 }
}

/// `brk(unsigned long addr)`: PosixMemory, full door.
@c(full_brk) public func full_brk(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) in caller.brk(to: .init(register: a0)) }
}

/// `mremap(unsigned long old_address, size_t old_size, size_t new_size, int flags, unsigned long new_address)`: PosixMemory, full door.
@c(full_mremap) public func full_mremap(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.mremap(at: .init(register: a0), count: .init(register: a1), to: .init(register: a2), flags: .init(register: a3), newAddress: .init(register: a4)) }
}

/// `msync(unsigned long addr, size_t length, int flags)`: PosixMemory, full door.
@c(full_msync) public func full_msync(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.msync(at: .init(register: a0), count: .init(register: a1), flags: .init(register: a2)); return 0 }
}

/// `mincore(unsigned long addr, size_t length, uint8_t *vec)`: PosixMemory, full door.
@c(full_mincore) public func full_mincore(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mincore(at: .init(register: a0), count: .init(register: a1), into: .init(register: a2)); return 0 }
}

/// `madvise(unsigned long addr, size_t length, int advice)`: PosixMemory, full door.
@c(full_madvise) public func full_madvise(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.madvise(at: .init(register: a0), count: .init(register: a1), advice: .init(register: a2)); return 0 }
}

/// `shmget(int key, size_t size, int shmflg)`: PosixMemory, full door.
@c(full_shmget) public func full_shmget(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full(saying: "dlX shmget") { (caller) throws(Errno) in try caller.shmget(key: .init(register: a0), count: .init(register: a1), flags: .init(register: a2)) }
}

/// `shmat(int shmid, unsigned long shmaddr, int shmflg)`: PosixMemory, full door.
@c(full_shmat) public func full_shmat(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.shmat(.init(register: a0), at: .init(register: a1), flags: .init(register: a2)) }
}

/// `shmctl(int shmid, int cmd, struct shmid_ds *buf)`: PosixMemory, full door.
@c(full_shmctl) public func full_shmctl(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full(saying: "dDp shmctl") { (caller) throws(Errno) -> Int in try caller.shmctl(.init(register: a0), command: .init(register: a1), status: .init(register: a2)); return 0 }
}

/// `shmdt(unsigned long shmaddr)`: PosixMemory, full door.
@c(full_shmdt) public func full_shmdt(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.shmdt(at: .init(register: a0)); return 0 }
}

/// `mlock(unsigned long addr, size_t len)`: PosixMemory, full door.
@c(full_mlock) public func full_mlock(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mlock(at: .init(register: a0), count: .init(register: a1)); return 0 }
}

/// `munlock(unsigned long addr, size_t len)`: PosixMemory, full door.
@c(full_munlock) public func full_munlock(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.munlock(at: .init(register: a0), count: .init(register: a1)); return 0 }
}

/// `mlockall(int flags)`: PosixMemory, full door.
@c(full_mlockall) public func full_mlockall(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mlockall(flags: .init(register: a0)); return 0 }
}

/// `munlockall()`: PosixMemory, full door.
@c(full_munlockall) public func full_munlockall() -> Int {
  full { (caller) throws(Errno) -> Int in try caller.munlockall(); return 0 }
}

/// `remap_file_pages(unsigned long addr, size_t size, int prot, unsigned long pgoff, int flags)`: PosixMemory, full door.
@c(full_remap_file_pages) public func full_remap_file_pages(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.remap_file_pages(at: .init(register: a0), count: .init(register: a1), protection: .init(register: a2), page: .init(register: a3), flags: .init(register: a4)); return 0 }
}

/// `mbind(unsigned long addr, size_t len, int mode, const unsigned long *nodemask, unsigned long maxnode, unsigned int flags)`: PosixMemory, full door.
@c(full_mbind) public func full_mbind(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mbind(at: .init(register: a0), count: .init(register: a1), mode: .init(register: a2), nodes: .init(register: a3), nodeLimit: .init(register: a4), flags: .init(register: a5)); return 0 }
}

/// `set_mempolicy(int mode, const unsigned long *nodemask, unsigned long maxnode)`: PosixMemory, full door.
@c(full_set_mempolicy) public func full_set_mempolicy(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.set_mempolicy(.init(register: a0), nodes: .init(register: a1), nodeLimit: .init(register: a2)); return 0 }
}

/// `get_mempolicy(int *mode, unsigned long *nodemask, unsigned long maxnode, unsigned long addr, unsigned long flags)`: PosixMemory, full door.
@c(full_get_mempolicy) public func full_get_mempolicy(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.get_mempolicy(into: .init(register: a0), nodes: .init(register: a1), nodeLimit: .init(register: a2), address: .init(register: a3), flags: .init(register: a4)); return 0 }
}

/// `migrate_pages(pid_t pid, unsigned long maxnode, void *old_nodes, void *new_nodes)`: absent.
@inline(never) @c(sys_migrate_pages) public func sys_migrate_pages(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(256, "dxpp migrate_pages", a0, a1, a2, a3)
}

/// `move_pages(pid_t pid, unsigned long count, void *pages, const int *nodes, int *status, int flags)`: absent.
@inline(never) @c(sys_move_pages) public func sys_move_pages(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  absent(279, "dxpppd move_pages", a0, a1, a2, a3, a4, a5)
}

/// `userfaultfd(unsigned int flags)`: absent.
@inline(never) @c(sys_userfaultfd) public func sys_userfaultfd(_ a0: UInt) -> Int {
  absent(323, "l userfaultfd", a0)
}

/// `mlock2(unsigned long addr, size_t len, int flags)`: PosixMemory, full door.
@c(full_mlock2) public func full_mlock2(_ a0: UInt, _ a1: UInt, _ a2: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.mlock2(at: .init(register: a0), count: .init(register: a1), flags: .init(register: a2)); return 0 }
}

/// `pkey_mprotect(unsigned long addr, size_t len, int prot, int pkey)`: PosixMemory, full door.
@c(full_pkey_mprotect) public func full_pkey_mprotect(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.pkey_mprotect(at: .init(register: a0), count: .init(register: a1), protection: .init(register: a2), key: .init(register: a3)); return 0 }
}

/// `pkey_alloc(unsigned int flags, unsigned int access_rights)`: PosixMemory, full door.
@c(full_pkey_alloc) public func full_pkey_alloc(_ a0: UInt, _ a1: UInt) -> Int {
  full(saying: "ll pkey_alloc") { (caller) throws(Errno) in try caller.pkey_alloc(flags: .init(register: a0), rights: .init(register: a1)) }
}

/// `pkey_free(int pkey)`: PosixMemory, full door.
@c(full_pkey_free) public func full_pkey_free(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.pkey_free(.init(register: a0)); return 0 }
}

/// `process_madvise(int pidfd, const struct iovec *iovec, int count, int advice, unsigned int flags)`: PosixMemory, full door.
@c(full_process_madvise) public func full_process_madvise(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.process_madvise(.init(register: a0), ranges: .init(address: a1, count: a2), advice: .init(register: a3), flags: .init(register: a4)) }
}

/// `memfd_secret(unsigned int flags)`: absent.
@inline(never) @c(sys_memfd_secret) public func sys_memfd_secret(_ a0: UInt) -> Int {
  absent(447, "l memfd_secret", a0)
}

/// `process_mrelease(int pidfd, unsigned int flags)`: PosixMemory, full door.
@c(full_process_mrelease) public func full_process_mrelease(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.process_mrelease(.init(register: a0), flags: .init(register: a1)); return 0 }
}

/// `set_mempolicy_home_node(unsigned long start, unsigned long len, unsigned long home_node, unsigned long flags)`: absent.
@inline(never) @c(sys_set_mempolicy_home_node) public func sys_set_mempolicy_home_node(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  absent(450, "pxxx set_mempolicy_home_node", a0, a1, a2, a3)
}
