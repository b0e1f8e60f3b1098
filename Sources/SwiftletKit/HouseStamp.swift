import Foundation

/// A memo of a finished image: as long as every file it was made from looks the same on disk, the image need not be
/// asked for again. It keeps the second start of an application fast.
public struct HouseStamp: Sendable {
  private let file: String
  private let inputs: [String]

  /// Makes the memo `name` of `cache` for the files of `house`, the compilers and the further `files`.
  public init(_ name: String, house: House, files: [String], cache: Cache) {
    let safe = name.map { $0.isLetter || $0.isNumber || "-.".contains($0) ? $0 : "_" }
    file = cache.folder.file("stamps/" + String(safe))
    let kept = ["Sources", "include", "compat"].flatMap { top -> [String] in
      let folder = house.root.folder(top)
      return [folder.path]
        + (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
        .filter { !$0.hasPrefix("SwiftletKit") && !$0.hasPrefix("swiftlet") }.map { folder.file($0) }
    }
    // The command itself decides how things are built.
    let command = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    inputs = (kept + files + [Command.find("swiftc") ?? "", command]).sorted()
  }

  /// The image noted, when it still exists and nothing has changed since.
  public var image: String? {
    guard let text = FileManager.default.contents(atPath: file).map({ String(decoding: $0, as: UTF8.self) }),
      let end = text.firstIndex(of: "\n")
    else { return nil }
    let image = String(text[..<end])
    return access(image, X_OK) == 0 && text[text.index(after: end)...] == state ? image : nil
  }

  /// Notes that `image` was made from the files as they are.
  public func note(_ image: String) throws {
    let folder = Folder((file as NSString).deletingLastPathComponent)
    let trial = "\((file as NSString).lastPathComponent).\(getpid())"
    try folder.write(image + "\n" + state, to: trial)
    _ = rename(folder.file(trial), file)
  }

  private var state: String {
    inputs.map { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return "\(path) gone\n" }
      return "\(path) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_size) \(status.st_ino)\n"
    }.joined()
  }
}
