import Foundation

/// Says on standard error what takes time.
public struct ProgressLines: Sendable {
  /// Whether anything is said.
  public let isSilent: Bool

  /// Makes a progress that speaks unless `isSilent`.
  public init(isSilent: Bool = false) { self.isSilent = isSilent }

  /// Says one line.
  public func say(_ line: String) {
    guard !isSilent else { return }
    FileHandle.standardError.write(Data("swiftlet: \(line)\n".utf8))
  }
}
