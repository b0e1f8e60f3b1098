import Foundation

/// Says on standard error what takes time.
public struct ProgressLines: Sendable {
  /// Whether anything is said.
  public let isSilent: Bool

  /// Makes a progress that speaks unless `isSilent`.
  public init(isSilent: Bool = false) { self.isSilent = isSilent }

  /// A progress that speaks on a terminal only: build systems take what a compiler writes elsewhere for its complaints.
  public static var onTerminal: ProgressLines { ProgressLines(isSilent: isatty(STDERR_FILENO) == 0) }

  /// Says one line.
  public func say(_ line: String) {
    guard !isSilent else { return }
    FileHandle.standardError.write(Data("swiftlet: \(line)\n".utf8))
  }
}
