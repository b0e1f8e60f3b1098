import Foundation

extension MethodFacts {
  /// Reads the facts from LLVM code as text. Calls by slots are told in code that the Swift compiler made with
  /// `-enable-llvm-vfe`, each with the method whose slot it is. What the reader does not know counts as named by a function
  /// that runs, or makes the facts unexplained.
  init(intermediateCode code: Data) {
    var reader = IntermediateReader()
    code.withUnsafeBytes { reader.read($0) }
    self = reader.facts
  }
}

/// Goes through LLVM code line by line. The code of a kernel has a million lines: only those with symbols become strings.
private struct IntermediateReader {
  var facts = MethodFacts()
  /// The function whose body this is.
  private var function: String?

  mutating func read(_ code: UnsafeRawBufferPointer) {
    var rest = code[...]
    while !rest.isEmpty {
      let line = UnsafeRawBufferPointer(rebasing: rest)
      let length = line.distance(to: "\n") ?? line.count
      read(line: UnsafeRawBufferPointer(rebasing: line[..<length]))
      rest = rest.dropFirst(length + 1)
    }
    if let function { facts.note(unexplained: "the end of \(function)") }
  }

  private mutating func read(line: UnsafeRawBufferPointer) {
    if let function {
      if line.elementsEqual("}".utf8) { return self.function = nil }
      let symbols = symbols(in: line)
      if !symbols.isEmpty { facts.note(function, uses: symbols) }
    } else if line.starts(with: "define ".utf8) {
      defineFunction(line)
    } else if line.starts(with: "@".utf8) {
      defineDatum(line)
    } else if line.starts(with: "module asm".utf8) {
      facts.note(unexplained: text(of: line))
    } else if !["declare ", ";", "source_filename"].contains(where: { line.starts(with: $0.utf8) }) {
      // Types, attributes, metadata: what they name, if anything, counts as named by a function that runs.
      let symbols = symbols(in: line)
      if !symbols.isEmpty { note("module", uses: symbols, isLocal: false) }
    }
  }

  private mutating func defineFunction(_ line: UnsafeRawBufferPointer) {
    guard let start = line.distance(to: "@"), let name = name(in: line, at: start + 1) else {
      return facts.note(unexplained: text(of: line))
    }
    function = name.symbol
    let isLocal = isLocal(UnsafeRawBufferPointer(rebasing: line[..<start]))
    note(name.symbol, uses: symbols(in: UnsafeRawBufferPointer(rebasing: line[name.end...])), isLocal: isLocal)
    if !text(of: line).hasSuffix("{") { facts.note(unexplained: text(of: line)) }
  }

  private mutating func defineDatum(_ line: UnsafeRawBufferPointer) {
    guard let name = name(in: line, at: 1) else { return facts.note(unexplained: text(of: line)) }
    guard !name.symbol.hasPrefix(".str.") else { return }
    let value = UnsafeRawBufferPointer(rebasing: line[name.end...])
    if name.symbol.hasPrefix("$"), let table = MethodFacts.Table(initialiser: text(of: value)) {
      facts.note(table, of: name.symbol)
    } else {
      note(name.symbol, uses: symbols(in: value), isLocal: isLocal(value))
    }
  }

  private mutating func note(_ name: String, uses symbols: Set<String>, isLocal: Bool) {
    facts.note(name, uses: symbols)
    if !isLocal && !name.hasPrefix("$") { facts.note(outside: name) }
  }

  /// Whether the linkage in a definition's line makes it the module's own.
  private func isLocal(_ line: UnsafeRawBufferPointer) -> Bool {
    let words = text(of: line).split(separator: " ").prefix(3)
    return words.contains("internal") || words.contains("private")
  }

  /// Returns the symbols that `line` names, the descriptors of methods for calls by their slots.
  private mutating func symbols(in line: UnsafeRawBufferPointer) -> Set<String> {
    var symbols: Set<String> = []
    var place = 0
    while let distance = UnsafeRawBufferPointer(rebasing: line[place...]).distance(to: "@") {
      place += distance + 1
      // The search goes on inside a quoted name: what looks like one may be the end of a text.
      guard let name = name(in: line, at: place) else { continue }
      if name.symbol.hasPrefix("llvm.") {
        if name.symbol.contains(".type.") { symbols.formUnion(slot(in: text(of: line))) }
      } else if name.symbol.hasSuffix("Tj") {
        // The function by which other modules call a method by its slot.
        symbols.insert(name.symbol.dropLast() + "q")
      } else if !name.symbol.hasPrefix(".str.") {
        symbols.insert(name.symbol)
      }
    }
    return symbols
  }

  /// Returns the descriptor in `call {…} @llvm.type.checked.load(ptr %1, i32 0, metadata !"$e…Tq")`.
  private mutating func slot(in line: String) -> [String] {
    guard line.contains("@llvm.type.checked.load("), let start = line.range(of: "metadata !\""),
      let end = line[start.upperBound...].firstIndex(of: "\""), line[..<end].hasSuffix("Tq")
    else {
      facts.note(unexplained: line)
      return []
    }
    return [String(line[start.upperBound..<end])]
  }

  /// Returns the symbol that starts at `start`, after its `@`, and where it ends; nil for none.
  private func name(in line: UnsafeRawBufferPointer, at start: Int) -> (symbol: String, end: Int)? {
    guard start < line.count else { return nil }
    if line[start] == UInt8(ascii: "\"") {
      let rest = UnsafeRawBufferPointer(rebasing: line[(start + 1)...])
      guard let length = rest.distance(to: "\"") else { return nil }
      return (text(of: UnsafeRawBufferPointer(rebasing: rest[..<length])), start + 1 + length + 1)
    }
    var end = start
    while end < line.count, Self.isInName(line[end]) { end += 1 }
    return end == start ? nil : (text(of: UnsafeRawBufferPointer(rebasing: line[start..<end])), end)
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."): true
    case UInt8(ascii: "$"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private func text(of bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension MethodFacts.Table {
  /// Reads ` = … global <{ ptr, … }> <{ ptr @"$e…CN", ptr @"$e…CfD", … }>, align 8`: the class above, two functions that destroy
  /// an object, the methods; nil for anything else.
  fileprivate init?(initialiser text: String) {
    guard let type = text.range(of: " global <{ "), let start = text.range(of: " }> <{ "),
      let end = text.range(of: " }>, align 8"), type.upperBound <= start.lowerBound, start.upperBound <= end.lowerBound,
      text[type.upperBound..<start.lowerBound].components(separatedBy: ", ").allSatisfy({ $0 == "ptr" })
    else { return nil }
    let words = text[start.upperBound..<end.lowerBound].components(separatedBy: ", ")
    let symbols = words.map(Self.symbol)
    // The class above is of a class's kind, and the first function destroys and frees an object.
    guard symbols.count >= 3, !symbols.contains(where: { $0 == .some("") }), symbols[0]?.hasSuffix("N") ?? true,
      let destroyer = symbols[1], destroyer.contains("fD")
    else { return nil }
    self.init(parent: symbols[0], entries: Array(symbols.dropFirst()))
  }

  /// Returns the symbol of `ptr @name` and `ptr @"name"`, nil of `ptr null`, and "" of anything else.
  private static func symbol(_ word: String) -> String? {
    guard word != "ptr null" else { return nil }
    guard word.hasPrefix("ptr @") else { return "" }
    let name = word.dropFirst("ptr @".count)
    guard name.hasPrefix("\"") else { return name.contains { " ()".contains($0) } ? "" : String(name) }
    return name.count > 2 && name.hasSuffix("\"") ? String(name.dropFirst().dropLast()) : ""
  }
}

extension UnsafeRawBufferPointer {
  /// Returns how far the first `character` is from the start; nil without one.
  fileprivate func distance(to character: Unicode.Scalar) -> Int? {
    guard let start = baseAddress, let found = memchr(start, Int32(character.value), count) else { return nil }
    return start.distance(to: UnsafeRawPointer(found))
  }
}
