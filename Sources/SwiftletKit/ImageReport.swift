import Foundation

/// What is in an image, how large it is and why it is there.
public struct ImageReport: Sendable {
  /// One part: a kernel module, or all of the application and its C library.
  public struct Part: Sendable, Equatable {
    /// The module's name.
    public let name: String
    /// Bytes of code and data that bear the module's name. Code inlined elsewhere counts there.
    public let bytes: UInt64
    /// Why it is in the image.
    public let reason: String
  }

  /// The parts, the largest first.
  public let parts: [Part]
  /// Bytes of code, of constant data, and of writable data with and without bytes in the file.
  public let sections: [(name: String, bytes: UInt64)]
  /// Bytes of the file.
  public let fileSize: Int

  /// Reads the image at `path`, which reaches `calls` and was made of the kernel's `modules`.
  public init(path: String, calls: [ReachedCall], modules: [KernelModule]) throws {
    let file = try ELFFile(path: path)
    fileSize = file.fileSize
    sections = file.sections.filter { $0.isLoaded && $0.size > 0 }.map { ($0.name, $0.size) }
    var sizes: [String: UInt64] = [:]
    let kernelData = file.sections.filter { $0.name.hasPrefix(".kernel") }
    for symbol in file.symbols where symbol.size > 0 {
      var module = ImageReport.module(of: symbol.name, among: modules.map(\.name))
      let isKernelData = kernelData.contains { symbol.address >= $0.address && symbol.address - $0.address < $0.size }
      if module == ImageReport.application && isKernelData { module = "kernel C data" }
      sizes[module, default: 0] += symbol.size
    }
    let present = modules.filter { sizes[$0.name] != nil }
    parts = sizes.map { name, bytes in
      Part(name: name, bytes: bytes, reason: ImageReport.reason(for: name, file: file, calls: calls, modules: present))
    }.sorted { ($0.bytes, $1.name) > ($1.bytes, $0.name) }
  }

  /// The report as lines of text.
  public var text: String {
    let width = max(14, parts.map(\.name.count).max() ?? 0)
    let partLines = parts.map { part in
      "  " + part.name.padding(toLength: width, withPad: " ", startingAt: 0)
        + String(repeating: " ", count: max(0, 10 - "\(part.bytes)".count)) + "\(part.bytes)  \(part.reason)"
    }
    let sectionLine = sections.map { "\($0.name) \($0.bytes)" }.joined(separator: ", ")
    let head =
      parts.isEmpty
      ? "no symbols: what the bytes of a stripped image belong to cannot be told"
      : "bytes by module, and why it is in:"
    return
      ([head] + partLines + ["sections: \(sectionLine)", "file: \(fileSize) bytes"])
      .joined(separator: "\n")
  }

  /// The name of everything that is not the kernel's.
  static let application = "app and libc"

  /// Returns the kernel module that defines `symbol`: Swift's names begin with the length and name of their module, the
  /// kernel's C functions with a prefix of their own.
  static func module(of symbol: String, among modules: [String]) -> String {
    if symbol.hasPrefix("$e") || symbol.hasPrefix("$s") {
      let rest = symbol.dropFirst(2)
      if let module = modules.first(where: { rest.hasPrefix("\($0.utf8.count)\($0)") }) { return module }
      return modules.first { rest.contains("\($0.utf8.count)\($0)") } ?? "Swift library"
    }
    if symbol.hasPrefix("swift_") || symbol.hasPrefix("_swift") { return "Swift library" }
    let prefixes = [
      ("machine_", "CMachine"), ("platform_", "CPlatformLinux"), ("host_", "CPlatformLinux"), ("sys_", "Entry"),
      ("full_", "Entry"), ("kernel_", "Entry"), ("swiftlet_call", "Entry"), ("image_boot", "ImageLinux"),
    ]
    return prefixes.first { symbol.hasPrefix($0.0) }?.1 ?? application
  }

  private static func reason(
    for module: String, file: ELFFile, calls: [ReachedCall], modules: [KernelModule]
  ) -> String {
    switch module {
    case application: return "the program"
    case "Entry":
      let doors = file.symbols.filter { $0.name.hasPrefix("sys_") }.count
      return "\(doors) doors that are not inlined"
    case let name where name.hasPrefix("Posix"):
      let reached = calls.filter { $0.library == name && !$0.function.isEmpty }
      guard let first = reached.first else {
        return file.symbol("swiftlet_call") == nil ? "calls of the C library" : "calls by a number known only when made"
      }
      let more = reached.count - 1
      return "\(first.object) uses \(first.function), which makes the call \(first.name)"
        + (more == 0 ? "" : "; \(more) more \(more == 1 ? "call" : "calls")")
    default:
      let users = modules.filter { $0.imports.contains(module) }.map(\.name)
      guard !users.isEmpty else { return "every image" }
      return "needed by \(users.prefix(3).joined(separator: ", "))" + (users.count > 3 ? " and others" : "")
    }
  }
}
