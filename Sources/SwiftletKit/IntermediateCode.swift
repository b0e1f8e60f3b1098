import Foundation

/// A module's LLVM code as text, between the Swift compiler and link-time optimisation.
struct IntermediateCode {
  /// The text.
  let text: String

  /// Reads the code at `path`.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure("the Swift compiler wrote no \(path)")
    }
    text = String(decoding: data, as: UTF8.self)
  }

  /// Takes `text` as it is.
  init(text: String) { self.text = text }

  /// The same code with the kernel's own allocator: Embedded Swift asks for the C library's by name, which in an
  /// image is the application's.
  var withKernelAllocator: IntermediateCode {
    var text = text
    for name in ["posix_memalign", "free"] {
      text = text.replacingOccurrences(of: "@\(name)(", with: "@kernel_\(name)(")
      // The module that defines the allocator also uses it: one of the two must go.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let isOf = { (line: Substring, word: String) in line.hasPrefix(word + " ") && line.contains("@kernel_\(name)(") }
      if lines.contains(where: { isOf($0, "define") }) {
        text = lines.filter { !isOf($0, "declare") }.joined(separator: "\n")
      }
    }
    return IntermediateCode(text: text)
  }

  /// Checks that no global of `module` is initialised at its first use: the once behind it would spin for ever when
  /// a thread is preempted inside.
  ///
  /// - Throws: a `Failure` that names the globals.
  func checkGlobals(of module: String) throws {
    let lazy = text.split(separator: "\n").filter {
      $0.hasPrefix("@") && $0.contains("_Wz\"") || $0.hasPrefix("@") && $0.contains("_Wz =")
    }
    guard lazy.isEmpty else {
      let names = lazy.map { $0.prefix { $0 != " " } }.joined(separator: ", ")
      throw Failure("\(module) has globals that are initialised at their first use: \(names)")
    }
  }

  /// Writes the code to `path`.
  func write(to path: String) throws {
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) } catch {
      throw Failure("cannot write \(path): is the disk full?")
    }
  }
}
