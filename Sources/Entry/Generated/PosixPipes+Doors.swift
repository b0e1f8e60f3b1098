// Made from syscalls.tsv by `swift run swiftlet-generate`. Edit that file, not this one.
// swift-format-ignore-file

import ABI
import PosixPipes
import Processes

/// `pipe(int *pipefd)`: PosixPipes, full door.
@c(full_pipe) public func full_pipe(_ a0: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.pipe(ends: .init(register: a0)); return 0 }
}

/// `splice(int fd_in, off_t *off_in, int fd_out, off_t *off_out, size_t len, int flags)`: PosixPipes, full door.
@c(full_splice) public func full_splice(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.splice(from: .init(register: a0), at: .init(register: a1), to: .init(register: a2), at: .init(register: a3), count: .init(register: a4), flags: .init(register: a5)) }
}

/// `tee(int fd_in, int fd_out, size_t len, int flags)`: PosixPipes, full door.
@c(full_tee) public func full_tee(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.tee(from: .init(register: a0), to: .init(register: a1), count: .init(register: a2), flags: .init(register: a3)) }
}

/// `vmsplice(int fd, const struct iovec *iov, int count, int flags)`: PosixPipes, full door.
@c(full_vmsplice) public func full_vmsplice(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt) -> Int {
  full { (caller) throws(Errno) in try caller.vmsplice(.init(register: a0), vectors: .init(address: a1, count: a2), flags: .init(register: a3)) }
}

/// `pipe2(int *pipefd, int flags)`: PosixPipes, full door.
@c(full_pipe2) public func full_pipe2(_ a0: UInt, _ a1: UInt) -> Int {
  full { (caller) throws(Errno) -> Int in try caller.pipe2(ends: .init(register: a0), flags: .init(register: a1)); return 0 }
}
