import Foundation

/// A static ELF executable of 64 bits, read for reports and tests.
public struct ELFFile: Sendable {
  /// A section that has an address.
  public struct Section: Sendable, Equatable {
    /// The name, `.text`.
    public let name: String
    /// Where it lies in memory.
    public let address: UInt64
    /// Where it lies in the file.
    public let offset: UInt64
    /// Its bytes in memory.
    public let size: UInt64
    /// Whether it takes bytes of the file.
    public let isInFile: Bool
    /// Whether the program may write it.
    public let isWritable: Bool
    /// Whether it holds code.
    public let isExecutable: Bool
    /// Whether it is part of the running program at all.
    public let isLoaded: Bool
  }

  /// A named function or object.
  public struct Symbol: Sendable, Equatable {
    /// The name, as the linker knows it.
    public let name: String
    /// Its address.
    public let address: UInt64
    /// Its bytes.
    public let size: UInt64
  }

  /// The sections.
  public let sections: [Section]
  /// The symbols that name something in the program.
  public let symbols: [Symbol]
  /// The length of the file.
  public let fileSize: Int
  private let bytes: Data

  /// Reads the file at `path`.
  ///
  /// - Throws: a `Failure` when it is not a 64-bit little-endian ELF file.
  public init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw Failure("there is no file \(path)") }
    guard data.count >= 64, data.prefix(6).elementsEqual([0x7f, 0x45, 0x4c, 0x46, 2, 1]) else {
      throw Failure("\(path) is not an executable of 64-bit Linux")
    }
    bytes = data
    fileSize = data.count
    let reader = ELFReader(data: data, path: path)
    let headers = try reader.sectionHeaders()
    sections = headers.map {
      Section(
        name: $0.name, address: $0.address, offset: $0.offset, size: $0.size, isInFile: $0.type != 8,
        isWritable: $0.flags & 1 != 0, isExecutable: $0.flags & 4 != 0, isLoaded: $0.flags & 2 != 0)
    }
    symbols = try reader.symbols(headers)
  }

  /// Returns the section `name`, or nil.
  public func section(_ name: String) -> Section? { sections.first { $0.name == name } }

  /// Returns the symbol `name`, or nil.
  public func symbol(_ name: String) -> Symbol? { symbols.first { $0.name == name } }

  /// Returns the bytes of a section that lies in the file.
  public func contents(of section: Section) -> Data {
    guard section.isInFile else { return Data(count: Int(section.size)) }
    return bytes.subdata(in: Int(section.offset)..<Int(section.offset + section.size))
  }

  /// Whether this is a Swiftlet image.
  public var isImage: Bool { section(".swiftlet.config") != nil }
}

/// Takes the bytes of an ELF file apart, checking every bound.
private struct ELFReader {
  let data: Data
  let path: String

  struct Header {
    var name: String
    let nameOffset: UInt64
    let type: UInt64
    let flags: UInt64
    let address: UInt64
    let offset: UInt64
    let size: UInt64
    let link: UInt64
  }

  func number(_ offset: UInt64, _ count: UInt64) throws -> UInt64 {
    guard offset <= UInt64(data.count), count <= UInt64(data.count) - offset else {
      throw Failure("\(path) is cut off or damaged")
    }
    return (0..<count).reduce(0) { $0 | UInt64(data[Int(offset + $1)]) << (8 * $1) }
  }

  func text(_ offset: UInt64) throws -> String {
    guard offset < UInt64(data.count) else { throw Failure("\(path) is cut off or damaged") }
    return String(decoding: data[Int(offset)...].prefix { $0 != 0 }, as: UTF8.self)
  }

  func sectionHeaders() throws -> [Header] {
    let (start, size) = (try number(0x28, 8), try number(0x3a, 2))
    let (count, names) = (try number(0x3c, 2), try number(0x3e, 2))
    var headers = try (0..<count).map { index -> Header in
      let base = start + index * size
      return Header(
        name: "", nameOffset: try number(base, 4), type: try number(base + 4, 4), flags: try number(base + 8, 8),
        address: try number(base + 16, 8), offset: try number(base + 24, 8), size: try number(base + 32, 8),
        link: try number(base + 40, 4))
    }
    guard names < count else { return headers }
    for index in headers.indices {
      headers[index].name = try text(headers[Int(names)].offset + headers[index].nameOffset)
    }
    return headers
  }

  func symbols(_ headers: [Header]) throws -> [ELFFile.Symbol] {
    guard let table = headers.first(where: { $0.type == 2 }), table.link < headers.count else { return [] }
    let names = headers[Int(table.link)].offset
    return try stride(from: table.offset, to: table.offset + table.size, by: 24).compactMap { base in
      let section = try number(base + 6, 2)
      guard section != 0, section < 0xff00 || section == 0xfff1 else { return nil }
      return ELFFile.Symbol(
        name: try text(names + number(base, 4)), address: try number(base + 8, 8), size: try number(base + 16, 8))
    }
  }
}
