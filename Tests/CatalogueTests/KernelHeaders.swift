import Foundation

/// The headers of linux-libc-dev and libc6-dev on this machine: the oracle for names and numbers.
enum KernelHeaders {
  /// The call numbers of x86-64, by name.
  static func x86Numbers() throws -> [String: Int] {
    try definitions(in: text(of: "asm/unistd_64.h"), prefix: "__NR_").mapValues { try number($0) }
  }

  /// The call numbers of arm64, by name: those of the generic header, read as a 64-bit machine does.
  static func armNumbers() throws -> [String: Int] {
    let header = try text(of: "asm-generic/unistd.h")
    let shared = definitions(in: header, prefix: "__NR3264_")
    return definitions(in: header, prefix: "__NR_").compactMapValues { value in
      Int(value)
        ?? value.firstRange(of: "__NR3264_").flatMap { shared[String(value[$0.upperBound...])] }.flatMap { Int($0) }
    }
  }

  /// The error numbers, by name, without the second names that some have.
  static func errorNumbers() throws -> [String: Int] {
    try ["asm-generic/errno-base.h", "asm-generic/errno.h"].reduce(into: [:]) { all, path in
      all.merge(definitions(in: try text(of: path), prefix: "E").compactMapValues { Int($0) }) { _, new in new }
    }
  }

  /// Whether one of the C library's headers declares `function`, as a function or a macro.
  static func declares(_ function: String, in headers: [String]) -> Bool {
    headers.contains { header in
      guard let text = try? text(of: header) else { return false }
      return text.firstRange(of: " \(function) (") != nil || text.firstRange(of: "*\(function) (") != nil
        || text.firstRange(of: "define \(function)(") != nil
    }
  }

  /// The text of a header, from the machine's own folder or the common one.
  static func text(of header: String) throws -> String {
    let folders = ["/usr/include/x86_64-linux-gnu", "/usr/include/aarch64-linux-gnu", "/usr/include"]
    let found = folders.map { "\($0)/\(header)" }.first(where: FileManager.default.fileExists(atPath:))
    guard let found else {
      throw MissingHeader(description: "\(header) is missing: apt-get install linux-libc-dev libc6-dev")
    }
    return try String(contentsOfFile: found, encoding: .utf8)
  }

  /// A header that is not there.
  struct MissingHeader: Error, CustomStringConvertible {
    let description: String
  }

  private static func number(_ word: String) throws -> Int {
    guard let number = Int(word) else { throw MissingHeader(description: "'\(word)' is no number") }
    return number
  }

  /// What the lines `#define PREFIXname value` define; the first of several counts.
  private static func definitions(in text: String, prefix: String) -> [String: String] {
    text.split(separator: "\n").reduce(into: [:]) { all, line in
      let words = line.split { $0 == " " || $0 == "\t" || $0 == "#" }
      guard line.first == "#", words.count >= 3, words[0] == "define", words[1].hasPrefix(prefix) else { return }
      let name = String(words[1].dropFirst(prefix == "E" ? 0 : prefix.count))
      if all[name] == nil { all[name] = String(words[2]) }
    }
  }
}
