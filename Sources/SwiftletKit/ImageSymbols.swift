import Foundation

/// The functions of an image, by address, with source lines where it has debugging information.
struct ImageSymbols {
  private let path: String
  private let functions: [ELFFile.Symbol]
  private let hasLines: Bool

  /// Reads the image at `path`.
  ///
  /// - Throws: a `Failure` when it cannot be read.
  init(of path: String) throws {
    let file = try ELFFile(path: path)
    self.path = path
    let code = file.sections.filter(\.isExecutable).map { $0.address..<$0.address + $0.size }
    functions = file.symbols.filter { symbol in code.contains { $0.contains(symbol.address) } }
      .sorted { ($0.address, $1.size) < ($1.address, $0.size) }
    hasLines = file.section(".debug_line") != nil
  }

  /// Returns what stands at each of `places`, by its address: `function+0x12`, and where it is known the line of the source.
  /// A place is an address and the one to look for, which for a return address lies inside the call before it.
  func places(of places: [(address: UInt64, lookup: UInt64)]) -> [UInt64: String] {
    let lines = hasLines ? sourceLines(of: places.map(\.lookup)) : [:]
    return places.reduce(into: [:]) { texts, place in
      guard let symbol = symbol(of: place.lookup) else { return }
      let offset = String(place.address - symbol.address, radix: 16)
      texts[place.address] = "\(SwiftName(symbol.name).readable)+0x\(offset)" + (lines[place.lookup] ?? "")
    }
  }

  private func symbol(of address: UInt64) -> ELFFile.Symbol? {
    functions.last { $0.address <= address && (address < $0.address + $0.size || $0.size == 0) }
  }

  /// Asks the toolchain's symboliser; without it there are no lines.
  private func sourceLines(of addresses: [UInt64]) -> [UInt64: String] {
    guard let tool = try? Toolchain.find().tool("llvm-symbolizer"),
      let output = try? Command(
        tool, ["--obj=\(path)", "--inlines", "--no-demangle"] + addresses.map { "0x" + String($0, radix: 16) }
      ).check("looking for source lines")
    else { return [:] }
    // A block for each address: pairs of lines, function and place, from the innermost inlined function outwards.
    let blocks = output.components(separatedBy: "\n\n")
    return zip(addresses, blocks).reduce(into: [:]) { lines, pair in
      let words = pair.1.split(separator: "\n").map(String.init)
      let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
        .filter { !$0.1.hasPrefix("??") && !$0.1.contains("<compiler-generated>") }
      guard let inner = pairs.first else { return }
      let reason = pairs.lazy.map(\.0).first { $0.hasPrefix("Swift runtime failure: ") }
      // The check itself has no line of its own.
      let place = pairs.first { !$0.1.hasSuffix(":0:0") && !$0.1.hasSuffix(":0") } ?? inner
      lines[pair.0] = " at \(Self.withoutColumn(place.1))" + (reason.map { ": \($0)" } ?? "")
      let callers = pairs.dropFirst().filter { !$0.0.hasPrefix("Swift runtime failure: ") && $0.1 != place.1 }
      for caller in callers.prefix(8) {
        lines[pair.0]! += "\n     in \(SwiftName(caller.0).readable) at \(Self.withoutColumn(caller.1))"
      }
    }
  }

  private static func withoutColumn(_ place: String) -> String {
    let parts = place.split(separator: ":")
    return parts.count > 2 ? parts.dropLast().joined(separator: ":") : place
  }
}
