import Foundation

@_silgen_name("swift_demangle")
private func swiftDemangle(
  _ name: UnsafePointer<CChar>, _ length: UInt, _ output: UnsafeMutablePointer<CChar>?, _ size: UnsafeMutablePointer<UInt>?,
  _ flags: UInt32
) -> UnsafeMutablePointer<CChar>?

/// A function's name as the linker knows it.
struct SwiftName {
  private let linkerName: String

  /// Takes a name, of Swift or of C.
  init(_ linkerName: String) { self.linkerName = linkerName }

  /// The name as its source has it, as far as it can be told; C's stays as it is.
  var readable: String {
    guard linkerName.hasPrefix("$"), let text = swiftDemangle(linkerName, UInt(linkerName.utf8.count), nil, nil, 0) else {
      return linkerName
    }
    defer { free(text) }
    return Self.simplified(String(cString: text))
  }

  /// Leaves out how the compiler came to the function, and where extensions stand.
  static func simplified(_ name: String) -> String {
    var name = Substring(name)
    for word in ["specialization <", "merged "] {
      while let found = name.range(of: word) {
        let end = word.hasSuffix("<") ? name.range(of: "> of ", range: found.upperBound..<name.endIndex) : found
        guard let end else { break }
        name = name[end.upperBound...]
      }
    }
    var text = String(name)
    while let start = text.range(of: "(extension in "), let end = text.range(of: "):", range: start.upperBound..<text.endIndex) {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return text
  }
}
