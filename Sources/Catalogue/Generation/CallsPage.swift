extension Generation {
  /// The page of all calls, by library and level.
  func callsPage() -> GeneratedFile {
    var lines = [
      "<!-- \(GeneratedFile.notice("syscalls.tsv")) -->", "",
      "# The calls", "",
      "`full` does what the man page promises, `partial` lacks what its note says, `stub` accepts and does nothing on",
      "purpose, `absent` answers `ENOSYS`, or the error number of its note. A handler named beside `absent` is planned.",
      "", "```", CoverageTable(of: catalogue).text + "```", "",
    ]
    for library in catalogue.libraries.sorted() {
      lines += section(library, catalogue.calls.filter { $0.library == library })
    }
    lines += section("Calls of no micro-library", catalogue.calls.filter { $0.library == nil })
    lines += [
      "## POSIX calls", "", "| call | level | note |", "|---|---|---|",
    ]
    lines += catalogue.posixCalls.map { "| `\($0.prototype)` | \($0.level.rawValue) | \($0.note) |" }
    return GeneratedFile(path: "Documentation/Calls.md", text: lines.joined(separator: "\n") + "\n")
  }

  private func section(_ title: String, _ rows: [Row]) -> [String] {
    let ordered = Level.allCases.flatMap { level in rows.filter { $0.level == level } }
    return ["## \(title)", "", "| call | level | door | handler | note |", "|---|---|---|---|---|"]
      + ordered.map { row in
        let handler = row.handler.map { "`\($0)`" } ?? ""
        return "| `\(row.prototype)` | \(row.level.rawValue) | \(row.door?.rawValue ?? "") | \(handler) | \(row.note) |"
      } + [""]
  }
}
