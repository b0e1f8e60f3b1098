import Catalogue
import Testing

private let header = "name\tx86_64\tarm64\tlibrary\thandler\tdoor\tlevel\targuments\tresult\tnote"
private let lseek =
  "lseek\t8\t62\tPosixFiles\tlseek(_:to:from:)\tshort\tfull\tfd:descriptor, offset:off, whence:enum<SeekOrigin>\toff\t"

private func read(_ rows: String...) throws(Faults) -> Catalogue {
  try Catalogue(parsing: ([header] + rows).joined(separator: "\n") + "\n", file: "t.tsv")
}

private func fault(_ rows: String...) -> Fault? {
  do throws(Faults) {
    _ = try Catalogue(parsing: ([header] + rows).joined(separator: "\n"), file: "t.tsv")
    return nil
  } catch { return error.list.first }
}

@Suite("Reading the table") struct CatalogueTests {
  @Test("a row is read whole") func wholeRow() throws {
    let row = try #require(try read("# a comment", "", lseek).rows.first)
    #expect(row.name == "lseek" && row.number == 8 && row.armNumber == 62 && row.line == 4)
    #expect(row.library == "PosixFiles" && row.door == .short && row.level == .full && row.result == .offset)
    #expect(row.handler == Handler(name: "lseek", labels: ["_", "to", "from"]))
    #expect(row.arguments.map(\.name) == ["fd", "offset", "whence"])
    #expect(row.arguments.map(\.type) == [.descriptor, .offset, .enumeration("SeekOrigin")])
    #expect(row.arity == 3 && !row.isPOSIX)
  }

  @Test(
    "every form of a type is read",
    arguments: [
      ("in<timespec>", ArgumentType.value(.input, Pointee(type: "timespec", count: .one))),
      ("out<int[2]>", .value(.output, Pointee(type: "int", count: .fixed(2)))),
      ("inout<pollfd[nfds]>", .value(.both, Pointee(type: "pollfd", count: .argument("nfds")))),
      ("buffer.in", .buffer(.input)), ("iovec.out", .vector(.output)), ("flags<OpenFlags>", .flags("OpenFlags")),
      ("null", .unused),
    ]) func types(spelling: String, type: ArgumentType)
  {
    #expect(ArgumentType(spelling: spelling) == type)
  }

  @Test(
    "what is no type is refused",
    arguments: ["", "fish", "in<>", "in<", "<int>", "out<int[>", "out<[2]>", "flags<a b,c>", "in<a;b>"])
  func noTypes(spelling: String) {
    #expect(ArgumentType(spelling: spelling) == nil)
  }

  @Test("a POSIX call names what it runs on") func posix() throws {
    let row = try #require(
      try read("sem_wait\t-\t-\t-\t-\t-\tfull\tsem:inout<sem_t>\tint\tvia futex,read").posixCalls.first)
    #expect(row.via == ["futex", "read"])
  }

  @Test("an absent row may answer another error than ENOSYS") func answer() throws {
    let rows = try read(
      "a\t1\t-\t-\t-\t-\tabsent\t\tnone\tEPERM: nobody may.", "b\t2\t-\t-\t-\t-\tabsent\t\tnone\tEven so: no."
    ).rows
    #expect(rows.map(\.answer) == ["EPERM", nil])
  }

  @Test(
    "a fault says file, line, column and what to do",
    arguments: [
      ("lseek\tx\t-\t-\t-\t-\tabsent\t\tnone\t", "x86_64", "'x' is no call number"),
      ("ls eek\t8\t-\t-\t-\t-\tabsent\t\tnone\t", "name", "'ls eek' is no call's name"),
      ("lseek\t8\t-\t-\tlseek\t-\tabsent\t\tnone\t", "handler", "'lseek' is no method's name"),
      ("lseek\t8\t-\t-\t-\twide\tabsent\t\tnone\t", "door", "'wide' is unknown"),
      ("lseek\t8\t-\t-\t-\t-\tsome\t\tnone\t", "level", "'some' is unknown"),
      ("lseek\t8\t-\t-\t-\t-\tabsent\tfd\tnone\t", "arguments", "'fd' is no argument"),
      ("lseek\t8\t-\t-\t-\t-\tabsent\tfd:int,\tnone\t", "arguments", "'' is no argument"),
      ("lseek\t8\t-\t-\t-\t-\tabsent\tfd:int, fd:int\tnone\t", "arguments", "two arguments are named fd"),
      (
        "lseek\t8\t-\t-\t-\t-\tabsent\tp:in<int[n]>\tnone\t", "arguments",
        "int[n] counts by an argument that the row lacks"
      ),
      ("lseek\t8\t-\t-\t-\t-\tabsent\t\tsome\t", "result", "'some' is unknown"),
      ("lseek\t8\t-\tA\tlseek()\tshort\tpartial\t\tnone\t", "note", "a partial call has no note"),
      ("lseek\t8\t-\tA\tlseek()\t-\tfull\t\tnone\t", "door", "a call at level full has no door"),
      ("lseek\t8\t-\t-\tlseek()\tshort\tfull\t\tnone\t", "library", "a call at level full has no library"),
      ("lseek\t8\t-\tA\t-\t-\tstub\t\tnone\t", "handler", "a call at level stub has no handler"),
      ("lseek\t8\t-\tA\tllseek()\tshort\tfull\t\tnone\t", "handler", "the handler is named llseek"),
      ("lseek\t8\t-\tA\tlseek(_:)\tshort\tfull\t\tnone\t", "handler", "lseek(_:) has 1 labels for 0 arguments"),
      ("sem\t-\t-\t-\t-\t-\tfull\t\tnone\t", "note", "the system calls beneath a POSIX call are not named"),
      ("sem\t-\t-\tA\t-\t-\tabsent\t\tnone\t", "x86_64", "a POSIX call has neither number, library, handler nor door"),
      ("lseek\t8\t-\t-\t-\t-\tabsent\t \tnone\t", "arguments", "the field starts or ends with a space"),
      ("lseek\t8\t-", "library", "the row has 3 fields where 10 are expected"),
      (
        "a\t1\t-\t-\t-\t-\tabsent\ta:buffer.in, b:buffer.in, c:buffer.in, d:int\tnone\t", "arguments",
        "7 registers are needed where six is the most"
      ),
    ]) func faults(row: String, column: String, problem: String) throws
  {
    let found = try #require(fault("# comment", row))
    #expect(found.file == "t.tsv" && found.line == 3 && found.column == column && found.problem == problem)
    #expect(!found.advice.isEmpty)
    #expect(found.description == "t.tsv:3: \(column): \(problem); \(found.advice)")
  }

  @Test("a name or a number twice is refused, each with the first one's line") func twice() {
    #expect(fault(lseek, lseek)?.problem == "call lseek is on line 2 already")
    #expect(
      fault(lseek, "other\t8\t-\t-\t-\t-\tabsent\t\tnone\t")?.problem == "number 8 is on line 2 already")
  }

  @Test("every fault of a table is told at once") func allFaults() {
    #expect(throws: Faults.self) {
      try read("a\tx\t-\t-\t-\t-\tabsent\t\tnone\t", "b\ty\t-\t-\t-\t-\tabsent\t\tnone\t")
    }
    do throws(Faults) {
      _ = try read("a\tx\t-\t-\t-\t-\tabsent\t\tnone\t", "b\ty\t-\t-\t-\t-\tabsent\t\tnone\t")
    } catch {
      #expect(error.list.map(\.line) == [2, 3])
    }
  }

  @Test(
    "a file without the header, or with Windows line ends, says so", arguments: ["", "name\tx\n", "# only\n", "a\r\n"])
  func badFiles(text: String) {
    #expect(throws: Faults.self) { try Catalogue(parsing: text) }
  }

  @Test("the counts of a level are its rows") func coverage() throws {
    let coverage = CoverageTable(of: try read(lseek, "mount\t165\t40\t-\t-\t-\tabsent\t\tnone\t"))
    #expect(coverage.calls.counts == [.full: 1, .absent: 1] && coverage.calls.total == 2)
    #expect(coverage.libraries.map(\.name) == ["PosixFiles", "no library"])
    #expect(coverage.text.split(separator: "\n")[2] == "PosixFiles       1        0     0       0      1")
  }
}
