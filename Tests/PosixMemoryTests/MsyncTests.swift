import ABI
import Ground
import KernelTesting
import Processes
import Testing

@testable import PosixMemory

@Suite("msync, mincore, locks, keys and policies", .machine) struct MsyncTests {
  @Test("msync checks flags, addresses and holes") func msync() throws {
    try MemoryCaller.run { test in
      let file = try test.file(2 * 4096)
      let pages = try test.map(2 * 4096, file, [.read, .write], 1)
      try test.caller.msync(at: pages, count: 2 * 4096, flags: .now)
      #expect(throws: Errno.invalidArgument) { try test.caller.msync(at: pages, count: 4096, flags: [.now, .later]) }
      #expect(throws: Errno.invalidArgument) { try test.caller.msync(at: pages + 1, count: 4096, flags: .now) }
      try test.caller.mlock(at: pages, count: 4096)
      #expect(throws: Errno.busy) { try test.caller.msync(at: pages, count: 4096, flags: [.now, .invalidate]) }
      try test.caller.munmap(at: pages, count: 2 * 4096)
      #expect(throws: Errno.outOfMemory) { try test.caller.msync(at: pages, count: 4096, flags: .now) }
      #expect(throws: Errno.invalidArgument) { try SyncFlags(register: 8) }
    }
  }

  @Test("mincore tells one byte for each page, many at once") func mincore() throws {
    try MemoryCaller.run { test in
      let count = 300
      let pages = try test.map(count * 4096)
      try test.caller.madvise(at: pages, count: count * 4096, advice: MemoryAdvice(register: 15))
      for page in stride(from: 0, to: count, by: 7) { #expect(test.write(1, pages + UInt(page) * 4096)) }
      let vector = try test.map(4096)
      try test.caller.mincore(at: pages, count: count * 4096, into: UserPointer(address: vector))
      for page in 0..<count {
        #expect(test.byte(vector + UInt(page)).map { $0 & 1 } == (page % 7 == 0 ? 1 : 0), "page \(page)")
      }
      #expect(throws: Errno.badAddress) { try test.caller.mincore(at: pages, count: 4096, into: UserPointer(address: 16)) }
      try test.caller.munmap(at: pages + 4096, count: 4096)
      #expect(throws: Errno.outOfMemory) {
        try test.caller.mincore(at: pages, count: count * 4096, into: UserPointer(address: vector))
      }
      try test.caller.munmap(at: pages, count: count * 4096)
      try test.caller.munmap(at: vector, count: 4096)
    }
  }

  @Test("mlock2 keeps pages in memory at once, or once they are touched") func lock() throws {
    try MemoryCaller.run { test in
      let pages = try test.map(2 * 4096)
      let vector = try test.map(4096)
      try test.caller.madvise(at: pages, count: 8192, advice: MemoryAdvice(register: 15))
      try test.caller.mlock2(at: pages, count: 1, flags: .onFault)
      try test.caller.mlock2(at: pages + 4096, count: 1, flags: [])
      try test.caller.mincore(at: pages, count: 8192, into: UserPointer(address: vector))
      #expect(test.byte(vector) == 0 && test.byte(vector + 1) == 1)
      for page in [pages, pages + 4096] {
        #expect(test.process.memory.region(at: page)?.kind.contains(.locked) == true)
      }
      #expect(throws: Errno.outOfMemory) { try test.caller.mlock2(at: pages, count: 1 << 40, flags: .onFault) }
      #expect(throws: Errno.invalidArgument) { try test.caller.mlock2(at: pages, count: -4096, flags: []) }
      #expect(throws: Errno.invalidArgument) { try LockFlags(register: 2) }
      try test.caller.munmap(at: pages, count: 8192)
      try test.caller.munmap(at: vector, count: 4096)
    }
  }

  @Test("mlockall must mean something, and locks what comes") func lockAll() throws {
    try MemoryCaller.run { test in
      #expect(throws: Errno.invalidArgument) { try test.caller.mlockall(flags: []) }
      #expect(throws: Errno.invalidArgument) { try test.caller.mlockall(flags: .onFault) }
      #expect(throws: Errno.invalidArgument) { try LockAllFlags(register: 8) }
      try test.caller.mlockall(flags: [.future, .onFault])
      let page = try test.map(4096)
      #expect(test.process.memory.region(at: page)?.kind.contains(.locked) == true)
      try test.caller.munlockall()
      #expect(test.process.memory.region(at: page)?.kind.contains(.locked) == false)
      try test.caller.munmap(at: page, count: 4096)
    }
  }

  @Test("process_madvise advises range by range and tells how far it came") func processMadvise() throws {
    try MemoryCaller.run { test in
      let caller = test.caller
      let me = try test.process.descriptors.install(ProcessFile(process: test.process, flags: []))
      let stranger = test.machine.process(9).process
      let other = try test.process.descriptors.install(ProcessFile(process: stranger, flags: []))
      let pages = try test.map(3 * 4096)
      #expect(test.write(7, pages + 8192))
      let list = UserPointer<(UInt, UInt)>(address: pages)
      try list.write((pages + 8192, 4096))
      try list.advanced(by: 1).write((1 << 40, 4096))
      let ranges = try UserVector(address: pages, count: 2)
      let drop = try MemoryAdvice(register: 4)
      let advised = try caller.process_madvise(me, ranges: ranges, advice: drop, flags: 0)
      #expect(advised == 4096)
      #expect(test.byte(pages + 8192) == 0)
      #expect(throws: Errno.invalidArgument) {
        try caller.process_madvise(other, ranges: ranges, advice: drop, flags: 0)
      }
      #expect(throws: Errno.invalidArgument) { try caller.process_mrelease(me, flags: 0) }
      #expect(throws: Errno.badDescriptor) {
        try caller.process_madvise(Descriptor(rawValue: 99), ranges: ranges, advice: drop, flags: 0)
      }
      try caller.munmap(at: pages, count: 3 * 4096)
    }
  }

  @Test("there are no protection keys") func keys() throws {
    try MemoryCaller.run { test in
      #expect(throws: Errno.invalidArgument) { try test.caller.pkey_alloc(flags: 0, rights: 0) }
      #expect(throws: Errno.invalidArgument) { try test.caller.pkey_free(1) }
      let page = try test.map(4096)
      #expect(throws: Errno.invalidArgument) {
        try test.caller.pkey_mprotect(at: page, count: 4096, protection: .read, key: 1)
      }
      try test.caller.pkey_mprotect(at: page, count: 4096, protection: .read, key: -1)
      #expect(!test.write(1, page))
      try test.caller.munmap(at: page, count: 4096)
    }
  }

  @Test("policies may name node 0, and no other") func policies() throws {
    try MemoryCaller.run { test in
      let page = try test.map(4096)
      let nodes = UserPointer<UInt>(address: page)
      try nodes.write(1)
      for mode: Int32 in [1, 2, 3] { try test.caller.set_mempolicy(mode, nodes: nodes, nodeLimit: 64) }
      try nodes.write(2)
      for mode: Int32 in [0, 1, 2, 3, 4, 7, 99] {
        #expect(throws: Errno.invalidArgument) { try test.caller.set_mempolicy(mode, nodes: nodes, nodeLimit: 64) }
      }
      let mode = UserPointer<Int32>(address: page + 64)
      try mode.write(9)
      try test.caller.get_mempolicy(into: mode, nodes: nodes, nodeLimit: 64, address: 0, flags: 4)
      try #expect(try mode.read() == 0 && nodes.read() == 1)
      try test.caller.munmap(at: page, count: 4096)
      #expect(throws: Errno.badAddress) {
        try test.caller.mbind(
          at: page, count: 4096, mode: 0, nodes: UserPointer(address: 0), nodeLimit: 0, flags: 0)
      }
    }
  }
}
