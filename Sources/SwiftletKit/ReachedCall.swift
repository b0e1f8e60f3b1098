/// A system call that an image reaches, and who in the program asks for it.
public struct ReachedCall: Sendable, Equatable, CustomStringConvertible {
  /// The call's name, which is its row's.
  public let name: String
  /// The micro-library that implements it; nil for an absent call.
  public let library: String?
  /// The C library's function that the program asks for; empty when that is not known.
  public let function: String
  /// The program's object that asks.
  public let object: String

  /// Whether no library implements the call.
  public var isAbsent: Bool { library == nil }

  /// The call in words: who reaches it, and for an absent one what that means and where to read more.
  public var description: String {
    let user = function.isEmpty ? "the program" : "\(object) uses \(function), which"
    let made = "\(user) makes the system call \(name)"
    return isAbsent ? "\(made): no library has it, so it answers ENOSYS (row `\(name)`)" : made
  }

  /// One line that `init(line:)` reads back.
  var line: String { "\(name) \(library ?? "-") \(function.isEmpty ? "-" : function) \(object.isEmpty ? "-" : object)" }

  /// Describes the call `name` of `library`, reached through `function` by `object`.
  init(name: String, library: String?, function: String, object: String) {
    self.name = name
    self.library = library
    self.function = function
    self.object = object
  }

  /// Reads back what `line` gave; nil for another line.
  init?(line: Substring) {
    let words = line.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    guard words.count == 4 else { return nil }
    self.init(name: words[0], library: words[1].isEmpty ? nil : words[1], function: words[2], object: words[3])
  }
}
