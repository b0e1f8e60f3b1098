import ABI
import Files
import KernelTesting
import ProcessDouble
import Processes
import Testing
import Threads

@testable import Pipes

@Suite("Pipes", .machine)
struct PipeTests {
  /// A pipe with an end of each kind, as a process holds them.
  private struct Fixture {
    let machine: TestMachine
    let process: Process
    let pipe = Pipe()
    let reading: PipeEnd, writing: PipeEnd

    init(_ machine: TestMachine, _ flags: OpenFlags = []) {
      self.machine = machine
      process = machine.process(1).process
      reading = PipeEnd(pipe: pipe, flags: flags, attributes: FileStatus())
      writing = PipeEnd(pipe: pipe, flags: flags.union(.writeOnly), attributes: FileStatus())
    }

    func write(_ text: String) throws(Errno) -> Int { try writing.write(from: machine.memory.text(text)) }

    func read(_ count: Int = 100) throws(Errno) -> String {
      let room = machine.memory.room(count)
      return room.text(try reading.read(into: room))
    }
  }

  @Test("a reader sleeps until something is written")
  func readerWaits() throws {
    try TestMachine.use { (machine) throws in
      let test = Fixture(machine)
      var seen: [String] = []
      machine.start(of: test.process) { _ in seen.append((try? test.read()) ?? "failed") }
      #expect(machine.runThreads() == 1)
      #expect(seen == [] && test.reading.ready == [])
      #expect(try test.write("text") == 4)
      #expect(machine.runThreads() == 0)
      #expect(seen == ["text"])
    }
  }

  @Test("a writer sleeps until its bytes have room, and they stay in order")
  func writerWaits() throws {
    try TestMachine.use { (machine) throws in
      let test = Fixture(machine)
      let bytes = machine.memory.room(100_000)
      for index in stride(from: 0, to: 100_000, by: 1000) {
        try UserPointer<UInt32>(address: bytes.address).advanced(by: index / 4).write(UInt32(index))
      }
      var written = 0
      machine.start(of: test.process) { _ in written = (try? test.writing.write(from: bytes)) ?? -1 }
      #expect(machine.runThreads() == 1)
      #expect(test.pipe.byteCount == 65536 && test.writing.ready == [] && written == 0)
      let room = machine.memory.room(100_000)
      var total = 0
      while total < 100_000 {
        total += try test.reading.read(into: room.dropFirst(total).prefix(30_000))
        machine.runThreads()
      }
      #expect(written == 100_000)
      #expect(room.bytes(100_000) == bytes.bytes(100_000))
    }
  }

  @Test("what fits a page is never mixed with what others write")
  func atomicWrites() throws {
    try TestMachine.use { (machine) throws in
      let test = Fixture(machine)
      _ = try test.writing.write(from: machine.memory.room(65536 - 100))
      for name in ["a", "b"] {
        machine.start(of: test.process) { _ in _ = try? test.write(String(repeating: name, count: 4096)) }
      }
      machine.runThreads()
      _ = try test.reading.read(into: machine.memory.room(65536 - 100))
      var text = ""
      while text.count < 8192 {
        text += try test.read(1000)
        machine.runThreads()
      }
      #expect(text == String(repeating: "a", count: 4096) + String(repeating: "b", count: 4096))
    }
  }

  @Test("the end of the writers is the end of the file, that of the readers an error and a signal")
  func ends() throws {
    try TestMachine.use { (machine) throws in
      let test = Fixture(machine)
      var (seen, signals): ([String], [Signal]) = ([], [])
      machine.scheduler.raiseSignal = { signals.append($1) }
      machine.start(of: test.process) { _ in seen.append((try? test.read()) ?? "failed") }
      machine.runThreads()
      test.writing.released()
      #expect(machine.runThreads() == 0)
      #expect(seen == [""] && test.reading.ready == .hangUp)
      let other = Fixture(machine)
      other.reading.released()
      #expect(throws: Errno.brokenPipe) { _ = try other.write("x") }
      #expect(signals == [.brokenPipe] && other.writing.ready == [.output, .error])
    }
  }

  @Test("who must not wait is told so, and writes what fits")
  func nonBlocking() throws {
    try TestMachine.use { (machine) throws in
      let test = Fixture(machine, .nonBlocking)
      #expect(throws: Errno.wouldBlock) { _ = try test.read() }
      #expect(try test.writing.write(from: machine.memory.room(70_000)) == 65536)
      #expect(throws: Errno.wouldBlock) { _ = try test.write("x") }
      #expect(try test.read(4095).count == 4095)
      #expect(throws: Errno.wouldBlock, "room comes by whole pages") { _ = try test.write("x") }
      #expect(try test.read(1).count == 1)
      #expect(try test.write("x") == 1)
      #expect(throws: Errno.busy) { _ = try test.pipe.setCapacity(4096, isPrivileged: false) }
      #expect(try test.pipe.setCapacity(65537, isPrivileged: false) == 131_072)
      #expect(throws: Errno.operationNotPermitted) { _ = try test.pipe.setCapacity(1 << 21, isPrivileged: false) }
      #expect(try test.pipe.setCapacity(1 << 21, isPrivileged: true) == 1 << 21)
    }
  }

  @Test("who opens a fifo waits for the other side, even when that is gone again")
  func opening() throws {
    try TestMachine.use { (machine) throws in
      let process = machine.process(1).process
      let pipe = Pipe()
      let reading = PipeEnd(pipe: pipe, flags: .nonBlocking, attributes: FileStatus())
      var isOpen = false
      machine.start(of: process) { _ in
        try? pipe.waitForOtherSide(reading: true)
        isOpen = true
      }
      #expect(machine.runThreads() == 1)
      #expect(reading.ready == [], "no hang-up before the first writer")
      let writing = PipeEnd(pipe: pipe, flags: .writeOnly, attributes: FileStatus())
      writing.released()
      #expect(machine.runThreads() == 0)
      #expect(isOpen && reading.ready == .hangUp)
    }
  }
}
