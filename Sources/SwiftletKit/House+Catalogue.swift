import Catalogue

extension House {
  /// Reads the table of calls.
  ///
  /// - Throws: a `Failure` when there is none, or the first of its faults.
  public func catalogue() throws -> Catalogue {
    guard let text = root.read("syscalls.tsv") else {
      throw Failure("\(root.file("syscalls.tsv")) cannot be read: set SWIFTLET_HOME to Swiftlet's sources")
    }
    do throws(Faults) { return try Catalogue(parsing: text) } catch {
      throw Failure(error.list[0].description)
    }
  }
}

extension Catalogue {
  /// The calls that an image may miss: a call that Linux itself no longer has, and answers with an error, is no loss.
  public var missedCalls: [Row] { calls.filter { $0.level == .absent && $0.answer == nil } }
}
