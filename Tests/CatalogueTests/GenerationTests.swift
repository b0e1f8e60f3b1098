import Catalogue
import Testing

private func generation(_ rows: [String], source: String = "") throws -> Generation {
  let header = Catalogue.columns.joined(separator: "\t")
  let edge = "far\t400\t-\t-\t-\t-\tabsent\t\tnone\t"
  let catalogue = try Catalogue(parsing: ([header] + rows + [edge]).joined(separator: "\n"))
  var handlers = HandlerIndex()
  handlers.add(source: source, module: "PosixA", file: "A.swift")
  let errors = try ErrorNumbers(parsing: "c\tnumber\tname\tmeaning\nEPERM\t1\toperationNotPermitted\tNo\n")
  return Generation(catalogue: catalogue, errors: errors, handlers: handlers)
}

@Suite("Making files from the table") struct GenerationTests {
  private func doors(_ row: String, _ source: String) throws -> String {
    let files = try generation([row], source: source).files()
    return try #require(files.first { $0.path == "Sources/Entry/Generated/PosixA+Doors.swift" }).text
  }

  @Test("a short door hands every register over and decodes them by the labels") func shortDoor() throws {
    let text = try doors(
      "pread\t17\t67\tPosixA\tpread(_:into:at:)\tshort\tfull\tfd:descriptor, buf:buffer.out, x:null, pos:off\tcount\t",
      "public func pread(_ a: D, into b: B, at c: Int64) throws(Errno) -> Int {")
    #expect(text.contains("import PosixA"))
    #expect(
      text.contains("@c(sys_pread) public func sys_pread(_ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt)"))
    #expect(
      text.contains(
        "short(17, a0, a1, a2, a3, a4) { (caller) throws(Errno) in "
          + "try caller.pread(.init(register: a0), into: .init(address: a1, count: a2), at: .init(register: a4)) }"))
  }

  @Test("a handler that returns nothing answers 0, and a full door has a stub") func fullDoor() throws {
    let row = "close\t3\t57\tPosixA\tclose(_:)\tfull\tfull\tfd:descriptor\tnone\t"
    let source = "public func close(_ a: D) throws(Errno) {"
    let text = try doors(row, source)
    #expect(text.contains("@c(full_close)"))
    #expect(text.contains("throws(Errno) -> Int in try caller.close(.init(register: a0)); return 0 }"))
    let stubs = try #require(generation([row], source: source).files().first { $0.path == "Sources/CEntry/Doors.S" })
    #expect(stubs.text.contains("\tdoor close, 3\n"))
  }

  @Test("a full door whose library can answer at once tries that first, and its stub is the slow way") func quickDoor() throws {
    let row = "read\t0\t63\tPosixA\tread(from:into:)\tfull\tfull\tfd:descriptor, buf:buffer.out\tcount\t"
    let source = """
      public func read(from a: D, into b: B) throws(Errno) -> Int {
      public func readAtOnce(from a: D, into b: B) throws(Errno) -> Int? {
      """
    let text = try doors(row, source)
    #expect(text.contains("import CEntry"))
    #expect(text.contains("@c(full_read)"))
    #expect(
      text.contains(
        "quick(0, a0, a1, a2) { (caller) throws(Errno) in try caller.readAtOnce(from: .init(register: a0), "
          + "into: .init(address: a1, count: a2)) } otherwise: { slow_read(a0, a1, a2) }"))
    let files = try generation([row], source: source).files()
    #expect(try #require(files.first { $0.path == "Sources/CEntry/Doors.S" }).text.contains("\tdoor read, 0, slow_\n"))
  }

  @Test("an absent row has an absent door even when its handler is named, and imports nothing") func absentDoor() throws {
    let text = try doors("close\t3\t57\tPosixA\tclose(_:)\tfull\tabsent\tfd:descriptor\tnone\tEPERM: never.", "")
    #expect(text.contains("absent(3, \"d close\", a0, answering: .operationNotPermitted)"))
    #expect(!text.contains("import"))
  }

  @Test("a landed row without its handler is a fault that tells what is there") func missingHandler() throws {
    let row = "close\t3\t57\tPosixA\tclose(_:)\tfull\tfull\tfd:descriptor\tnone\t"
    let faults = try generation([row], source: "public func close(file: D) {").faults()
    #expect(faults.map(\.problem) == ["close(_:) is not declared in Sources/PosixA"])
    #expect(faults[0].advice == "make one of the two agree, there is: close(file:) at A.swift:1")
  }

  @Test("an unknown error number in a note is a fault") func unknownAnswer() throws {
    let faults = try generation(["close\t3\t57\t-\t-\t-\tabsent\t\tnone\tEFISH: wet."]).faults()
    #expect(faults.map(\.column) == ["note"])
  }

  @Test("every file tells that it is made, and from what") func notices() throws {
    for file in try generation([]).files() { #expect(GeneratedFile.isGenerated(file.text), "\(file.path)") }
  }
}
