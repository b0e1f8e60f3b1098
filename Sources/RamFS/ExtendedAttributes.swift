import ABI
import VFS

/// The extended attributes of a file in memory, in the order they were made.
struct ExtendedAttributes {
  private struct Attribute {
    let name: [UInt8]
    var value: [UInt8]
  }
  private var attributes: [Attribute] = []

  /// The value of `name`.
  /// - Throws: `.noData` when there is none.
  func value(of name: Span<UInt8>) throws(Errno) -> [UInt8] {
    guard let index = find(name) else { throw .noData }
    return attributes[index].value
  }

  /// Sets `name` to `value`; nil takes it away.
  /// - Throws: `.fileExists`, `.noData`, and `.invalidArgument` when nothing is behind the name's prefix.
  mutating func set(_ name: Span<UInt8>, to value: [UInt8]?, _ flags: XattrFlags) throws(Errno) {
    guard name[name.count - 1] != 0x2e else { throw .invalidArgument }
    if let index = find(name) {
      guard !flags.contains(.create) else { throw .fileExists }
      if let value { attributes[index].value = value } else { attributes.remove(at: index) }
    } else {
      guard let value, !flags.contains(.replace) else { throw .noData }
      attributes.append(Attribute(name: [UInt8](copying: name), value: value))
    }
  }

  /// The names, each with a NUL behind it.
  var names: [UInt8] {
    var names: [UInt8] = []
    for attribute in attributes {
      names.append(contentsOf: attribute.name)
      names.append(0)
    }
    return names
  }

  private func find(_ name: Span<UInt8>) -> Int? {
    for index in attributes.indices where attributes[index].name.isEqual(to: name) { return index }
    return nil
  }
}
