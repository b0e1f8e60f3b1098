import ABI
import Files
import Ground
import KernelTesting
import Memory
import Processes
import Testing
import VFS

@testable import PosixMemory

@Suite("mmap", .machine) struct MmapTests {
  private let shared: UInt32 = 1, isPrivate: UInt32 = 2

  @Test("a shared mapping and the file are the same bytes") func sharedFile() throws {
    try MemoryCaller.run { test in
      let file = try test.file(2 * 4096)
      let one = try test.map(8192, file, [.read, .write], shared)
      let two = try test.map(4096, file, .read, shared, from: 4096)
      #expect(test.byte(one) == 1 && test.byte(two) == 2)
      #expect(test.write(77, one + 4096))
      #expect(test.byte(two) == 77)
      try test.caller.munmap(at: one, count: 8192)
      #expect(test.byte(two) == 77)
      try test.caller.munmap(at: two, count: 4096)
    }
  }

  @Test("brk moves the heap's end and tells where it is, moved or not") func heap() throws {
    try MemoryCaller.run { test in
      let start = test.caller.brk(to: 0)
      #expect(test.caller.brk(to: start + 5000) == start + 5000)
      #expect(test.write(7, start + 4999))
      #expect(test.caller.brk(to: start - 4096) == start + 5000)
      #expect(test.caller.brk(to: start) == start)
      #expect(test.byte(start + 4999) == nil)
    }
  }

  @Test("a private mapping shows the file until it is written") func privateFile() throws {
    try MemoryCaller.run { test in
      let file = try test.file(4096)
      let copy = try test.map(4096, file, [.read, .write], isPrivate)
      let shared = try test.map(4096, file, [.read, .write], shared)
      #expect(test.write(50, shared))
      #expect(test.byte(copy) == 50)
      #expect(test.write(60, copy))
      #expect(test.write(51, shared))
      #expect(test.byte(copy) == 60)
      try test.caller.madvise(at: copy, count: 4096, advice: MemoryAdvice(register: 4))
      #expect(test.byte(copy) == 51, "MADV_DONTNEED drops the copy")
      try test.caller.munmap(at: copy, count: 4096)
      try test.caller.munmap(at: shared, count: 4096)
    }
  }

  @Test("pages behind the end are not there until the file grows, and gone when it shrinks") func size() throws {
    try MemoryCaller.run { test in
      let file = try test.file(5000)
      let pages = try test.map(4 * 4096, file, [.read, .write], shared)
      #expect(test.byte(pages + 8191) == 0)
      #expect(test.byte(pages + 8192) == nil)
      try test.inode(file).truncate(to: 3 * 4096)
      #expect(test.write(9, pages + 8192))
      #expect(test.byte(pages + 3 * 4096) == nil)
      try test.inode(file).truncate(to: 4096)
      #expect(test.byte(pages) == 1)
      #expect(test.byte(pages + 4096) == nil)
      try test.inode(file).truncate(to: 4 * 4096)
      #expect(test.byte(pages + 8192) == 0, "what was cut off comes back as zeros")
      try test.caller.munmap(at: pages, count: 4 * 4096)
      try test.inode(file).truncate(to: 0)
    }
  }

  @Test("a hole punched into a mapped file is zeros, and what is written there later is the file's") func punch() throws {
    try MemoryCaller.run { test in
      let file = try test.file(4 * 4096)
      let pages = try test.map(4 * 4096, file, [.read, .write], shared)
      for page in 0..<4 { #expect(test.write(9, pages + UInt(page) * 4096 + 4095)) }
      // FALLOC_FL_KEEP_SIZE, FALLOC_FL_PUNCH_HOLE: the end of page 0, page 1, page 2 but for its last byte.
      try test.inode(file).allocate(mode: 3, offset: 1, length: 3 * 4096 - 2)
      #expect((0..<4).map { test.byte(pages + $0 * 4096) } == [1, 0, 0, 4])
      #expect((0..<4).map { test.byte(pages + $0 * 4096 + 4095) } == [0, 0, 9, 9])
      let other = try test.map(4096, file, .read, shared, from: 4096)
      #expect(test.write(8, pages + 4096))
      #expect(test.byte(other) == 8)
      try test.caller.munmap(at: pages, count: 4 * 4096)
      try test.caller.munmap(at: other, count: 4096)
    }
  }

  @Test("a mapping outlives its descriptor") func close() throws {
    try MemoryCaller.run { test in
      let file = try test.file(4096)
      let page = try test.map(4096, file, .read, shared)
      try test.process.descriptors.remove(file).letGo()
      #expect(test.byte(page) == 1)
      try test.caller.munmap(at: page, count: 4096)
    }
  }

  @Test("the file's access mode says what may be mapped and protected how") func access() throws {
    try MemoryCaller.run { test in
      let reader = try test.file(4096, flags: [])
      let writer = try test.file(4096, flags: .writeOnly)
      #expect(throws: Errno.permissionDenied) { try test.map(4096, reader, [.read, .write], shared) }
      #expect(throws: Errno.permissionDenied) { try test.map(4096, writer, .read, shared) }
      #expect(throws: Errno.permissionDenied) { try test.map(4096, writer, .read, isPrivate) }
      let page = try test.map(4096, reader, .read, shared)
      #expect(throws: Errno.permissionDenied) {
        try test.caller.mprotect(at: page, count: 4096, protection: [.read, .write])
      }
      try test.caller.munmap(at: page, count: 4096)
      let copy = try test.map(4096, reader, .read, isPrivate)
      try test.caller.mprotect(at: copy, count: 4096, protection: [.read, .write])
      #expect(test.write(4, copy))
      try test.caller.munmap(at: copy, count: 4096)
    }
  }

  @Test("bad arguments are refused as Linux refuses them") func refusals() throws {
    try MemoryCaller.run { test in
      let file = try test.file(4096)
      #expect(throws: Errno.invalidArgument) { try test.map(0) }
      #expect(throws: Errno.invalidArgument) { try test.map(4096, file, .read, isPrivate, from: 1) }
      #expect(throws: Errno.invalidArgument) { try test.map(4096, nil, .read, 0) }
      #expect(throws: Errno.invalidArgument) { try test.map(4096, nil, .read, 3) }
      #expect(throws: Errno.notSupported) { try test.map(4096, file, .read, 3 | 0x200) }
      #expect(throws: Errno.badDescriptor) { try test.map(4096, Descriptor(rawValue: 99), .read) }
      #expect(throws: Errno.outOfMemory) { try test.map(.max - 4095) }
      #expect(throws: Errno.outOfMemory) { try test.map(4096, nil, .read, isPrivate | 0x40000) }
      #expect(throws: Errno.notSupported) { try test.map(4096, nil, .read, isPrivate | 0x100) }
      #expect(throws: Errno.invalidArgument) { try test.map(4096, nil, at: 4097, .read, isPrivate | 0x10) }
    }
  }

  @Test("remap_file_pages shows other pages of the file") func remapFilePages() throws {
    try MemoryCaller.run { test in
      let file = try test.file(4 * 4096)
      let pages = try test.map(4 * 4096, file, [.read, .write], shared)
      try test.caller.remap_file_pages(at: pages, count: 4096, protection: 0, page: 3, flags: [])
      #expect([0, 1, 2, 3].map { test.byte(pages + $0 * 4096) } == [4, 2, 3, 4])
      #expect(throws: Errno.invalidArgument) {
        try test.caller.remap_file_pages(at: pages, count: 4096, protection: 1, page: 0, flags: [])
      }
      try test.caller.munmap(at: pages, count: 4 * 4096)
      #expect(throws: Errno.invalidArgument) {
        try test.caller.remap_file_pages(at: pages, count: 4096, protection: 0, page: 0, flags: [])
      }
    }
  }

  @Test("mremap grows a private file mapping and keeps what was copied") func remap() throws {
    try MemoryCaller.run { test in
      let file = try test.file(6 * 4096)
      let pages = try test.map(2 * 4096, file, [.read, .write], isPrivate)
      #expect(test.write(99, pages + 4096))
      // Something lies right behind, so the mapping must move.
      let blocker = try? test.map(4096, nil, at: pages + 2 * 4096, .read, isPrivate | 0x10_0000)
      let moved = try test.caller.mremap(
        at: pages, count: 2 * 4096, to: 7 * 4096, flags: .mayMove, newAddress: 0)
      #expect((0..<7).map { test.byte(moved + $0 * 4096) } == [1, 99, 3, 4, 5, 6, nil])
      if blocker != nil { #expect(moved != pages && test.byte(pages) == nil) }
      try test.caller.munmap(at: moved, count: 7 * 4096)
    }
  }

  @Test("limits of the process are ENOMEM and EAGAIN") func limits() throws {
    try MemoryCaller.run(user: 1000) { test in
      test.process.limits[.addressSpace].soft = 8 * 4096
      #expect(throws: Errno.outOfMemory) { try test.map(9 * 4096) }
      test.process.limits[.data].soft = 4096
      #expect(throws: Errno.outOfMemory) { try test.map(2 * 4096) }
      let page = try test.map(2 * 4096, nil, .read)
      #expect(throws: Errno.outOfMemory) {
        try test.caller.mprotect(at: page, count: 2 * 4096, protection: [.read, .write])
      }
      test.process.limits[.lockedMemory].soft = 4096
      #expect(throws: Errno.outOfMemory) { try test.caller.mlock(at: page, count: 2 * 4096) }
      #expect(throws: Errno.wouldBlock) { try test.map(2 * 4096, nil, .read, isPrivate | 0x2000) }
      try test.caller.mlock(at: page + 5, count: 1)
      try test.caller.munlock(at: page, count: 1)
      test.process.limits[.lockedMemory].soft = 0
      #expect(throws: Errno.operationNotPermitted) { try test.caller.mlock(at: page, count: 1) }
      try test.caller.munmap(at: page, count: 2 * 4096)
    }
  }
}
