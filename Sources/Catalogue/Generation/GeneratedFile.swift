/// A file made from the tables.
public struct GeneratedFile: Equatable, Sendable {
  /// The path from the repository's root.
  public let path: String
  /// The whole content.
  public let text: String

  /// The sentence that tells a generated file from one written by hand.
  public static func notice(_ source: String) -> String {
    "Made from \(source) by `swift run swiftlet-generate`. Edit that file, not this one."
  }

  /// Whether the text starts as that of a generated file does.
  public static func isGenerated(_ text: String) -> Bool {
    text.prefix(200).contains("by `swift run swiftlet-generate`. Edit that file, not this one.")
  }
}

/// Everything that is made from the tables and from the handlers' declarations.
public struct Generation: Sendable {
  let catalogue: Catalogue
  let errors: ErrorNumbers
  let handlers: HandlerIndex

  /// Prepares a generation.
  public init(catalogue: Catalogue, errors: ErrorNumbers, handlers: HandlerIndex) {
    self.catalogue = catalogue
    self.errors = errors
    self.handlers = handlers
  }

  /// Makes the files, in a fixed order.
  /// - Throws: `Faults` when a row names a handler that its library does not declare, or an unknown error number.
  public func files() throws(Faults) -> [GeneratedFile] {
    let faults = faults()
    guard faults.isEmpty else { throw Faults(faults) }
    return [errnoNames()] + swiftDoors() + [dispatch(), assemblyDoors(), entryHeader(), callNames()]
      + [prototypes(), muslCalls(), callsPage()]
  }

  /// What stands between the tables and the files.
  public func faults() -> [Fault] {
    catalogue.rows.flatMap { row -> [Fault] in
      var faults: [Fault] = []
      if let answer = row.answer, errors[answer] == nil {
        faults.append(fault(row, "note", "\(answer) is no error number", "name one of errno.tsv"))
      }
      if row.level.hasHandler, let handler = row.handler, let library = row.library,
        handlers.declaration(of: handler, in: library) == nil
      {
        let found = handlers.namesakes(of: handler, in: library).map { "\($0.handler) at \($0.place)" }
        faults.append(
          fault(
            row, "handler", "\(handler) is not declared in Sources/\(library)",
            found.isEmpty
              ? "declare it there as a public method of Caller, or set the level to absent"
              : "make one of the two agree, there is: \(found.joined(separator: ", "))"))
      }
      return faults
    }
  }

  private func fault(_ row: Row, _ column: String, _ problem: String, _ advice: String) -> Fault {
    Fault(file: catalogue.file, line: row.line, column: column, problem: problem, advice: advice)
  }
}
