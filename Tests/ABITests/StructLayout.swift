import Foundation

/// How Swift lays a struct out, and the C struct it must match.
struct StructLayout {
  /// The Swift type's name.
  let name: String
  /// The C type, such as `struct stat`.
  let cName: String
  /// What C must agree to, as the C program prints it: the size, then offset and size of each field.
  let lines: [String]
  private let fields: [String]

  /// A stored property beside its C field.
  struct Field<Value> {
    let name: String
    let line: String

    /// Pairs `property` with the C field `name`.
    init<Part>(_ property: KeyPath<Value, Part>, _ name: String) {
      self.name = name
      let offset = MemoryLayout<Value>.offset(of: property).map(String.init) ?? "not stored"
      line = "\(offset) \(MemoryLayout<Part>.size)"
    }
  }

  /// Describes `type` beside the C type `cName`.
  init<Value>(_ type: Value.Type, _ cName: String, _ fields: [Field<Value>]) {
    name = "\(type)"
    self.cName = cName
    self.fields = fields.map(\.name)
    lines = ["\(cName): \(MemoryLayout<Value>.stride)"] + fields.map { "\(cName).\($0.name): \($0.line)" }
  }

  /// The C statements that print what `lines` says of Swift.
  private var statements: String {
    let whole = "printf(\"%s: %zu\\n\", \"\(cName)\", sizeof(\(cName)));"
    let parts = fields.map { field in
      "printf(\"%s: %zu %zu\\n\", \"\(cName).\(field)\", offsetof(\(cName), \(field)), sizeof(((\(cName) *)0)->\(field)));"
    }
    return ([whole] + parts).joined(separator: "\n  ")
  }

  /// Compiles and runs a C program that prints every layout as the headers have it.
  /// - Throws: when no C compiler is there, or the program does not compile.
  static func measure(_ layouts: [StructLayout], headers: [String]) throws -> [String] {
    let source = """
      #define _GNU_SOURCE
      #include <stddef.h>
      #include <stdio.h>
      // The kernel's headers and the C library's both have this struct, with the same field.
      #define sched_param kernel_sched_param
      #include <linux/sched/types.h>
      #undef sched_param
      \(headers.map { "#include <\($0)>" }.joined(separator: "\n"))
      int main(void) {
        \(layouts.map(\.statements).joined(separator: "\n  "))
        return 0;
      }
      """
    let folder = FileManager.default.temporaryDirectory.appending(path: "swiftlet-layouts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "layouts.c")
    let program = folder.appending(path: "layouts")
    try Data(source.utf8).write(to: file)
    _ = try output(of: ["cc", "-w", "-o", program.path, file.path])
    return try output(of: [program.path]).split(separator: "\n").map(String.init)
  }

  private static func output(of words: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    guard process.terminationStatus == 0 else { throw ToolFailure(description: "\(words[0]) failed: \(text)") }
    return text
  }

  /// The C compiler or its program failed.
  struct ToolFailure: Error, CustomStringConvertible {
    let description: String
  }
}
