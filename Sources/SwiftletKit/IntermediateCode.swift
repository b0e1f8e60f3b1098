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

  /// The same code with reference counts that one processor needs: without the lock prefix, which is their visible
  /// cost. The kernel is not preempted, so no other thread comes between the load and the store.
  var withPlainCounts: IntermediateCode {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      guard line.contains(" = atomicrmw "), let plain = IntermediateCode.plainCount(line) else { return line }
      return Substring(plain)
    }
    return IntermediateCode(text: lines.joined(separator: "\n"))
  }

  /// Returns `%1 = atomicrmw add ptr P, i64 V ORDER, align 8` as a load, an addition and a store; nil for what is
  /// no count.
  private static func plainCount(_ line: Substring) -> String? {
    let halves = line.components(separatedBy: " = atomicrmw ")
    guard halves.count == 2, let comma = halves[1].range(of: ", i64 ", options: .backwards) else { return nil }
    let name = halves[0].trimmingCharacters(in: .whitespaces)
    let words = halves[1][..<comma.lowerBound].split(separator: " ", maxSplits: 2).map(String.init)
    let rest = halves[1][comma.upperBound...].split(separator: " ")
    guard words.count == 3, ["add", "sub"].contains(words[0]), words[1] == "ptr", rest.count >= 2,
      halves[1].contains(", align 8")
    else { return nil }
    let sum = "%count.\(name.dropFirst())"
    return """
        \(name) = load i64, ptr \(words[2]), align 8
        \(sum) = \(words[0]) i64 \(name), \(rest[0])
        store i64 \(sum), ptr \(words[2]), align 8
      """
  }

  /// The same code with reference counting called, not inlined, by calls that keep the caller's registers: an image has
  /// hundreds of places that count.
  var withCountsOutOfLine: IntermediateCode {
    var text = text
    for name in ["swift_retain", "swift_release", "swift_retain_n", "swift_release_n"] {
      for result in ["ptr", "void"] {
        text = text.replacingOccurrences(of: " \(result) @\(name)(", with: " \(Self.keepsRegisters) \(result) @\(name)(")
      }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> Substring in
      guard line.hasPrefix("define "), line.contains(" \(Self.keepsRegisters) "), let attributes = line.range(of: " #")
      else { return line }
      return line[..<attributes.lowerBound] + " noinline" + line[attributes.lowerBound...]
    }
    return IntermediateCode(text: lines.joined(separator: "\n"))
  }

  /// LLVM's name of the calling convention by which a function may change few registers.
  private static let keepsRegisters = "preserve_mostcc"

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
