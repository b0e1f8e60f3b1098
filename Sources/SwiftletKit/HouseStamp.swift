import Foundation

/// A memo of something built: as long as every file it was made from looks the same on disk, it need not be asked for
/// again. It keeps the second start of an application, and every call of the compiler, fast.
public struct HouseStamp: Sendable {
  private let file: String
  private let inputs: [String]

  /// The folders of the house that an image is made from.
  public static let everything = ["Sources", "include", "compat"]

  /// Makes the memo `name` of `cache` for the folders `parts` of `house`, the compilers and the further `files`.
  public init(
    _ name: String, house: House, parts: [String] = HouseStamp.everything, files: [String], cache: Cache
  ) {
    file = cache.folder.file("stamps/" + Self.fileName(of: house.root.path + " " + name))
    let kept = parts.flatMap { top -> [String] in
      let folder = house.root.folder(top)
      return [folder.path]
        + (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
        .filter { !$0.hasPrefix("SwiftletKit") && !$0.hasPrefix("swiftlet") }.map { folder.file($0) }
    }
    // The command itself decides how things are built.
    inputs = (kept + files + [Toolchain.compiler ?? "", Command.running]).sorted()
  }

  /// The path of what was noted, when it still exists and nothing has changed since.
  public var product: String? {
    guard let text = FileManager.default.contents(atPath: file).map({ String(decoding: $0, as: UTF8.self) }),
      let end = text.firstIndex(of: "\n")
    else { return nil }
    let product = String(text[..<end])
    return access(product, X_OK) == 0 && text[text.index(after: end)...] == state ? product : nil
  }

  /// Notes that the executable or folder at `product` was made from the files as they are.
  public func note(_ product: String) throws {
    let folder = Folder((file as NSString).deletingLastPathComponent)
    let trial = "\((file as NSString).lastPathComponent).\(getpid())"
    try folder.write(product + "\n" + state, to: trial)
    _ = rename(folder.file(trial), file)
  }

  /// Returns a file name that no other `name` has, ending in words a person recognises.
  private static func fileName(of name: String) -> String {
    // FNV-1a.
    let hash = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let words = name.suffix(40).map { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) ? $0 : "_" }
    return String(hash, radix: 16) + "-" + String(words)
  }

  private var state: String {
    inputs.map { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return "\(path) gone\n" }
      return "\(path) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_size) \(status.st_ino)\n"
    }.joined()
  }
}
