import Foundation
import Tracing

/// The report that an image writes when it crashes: text, of which this makes a better one.
public struct CrashReport: Sendable {
  private let lines: [String]

  /// Takes the report's text; lines that are none of the report's stay as they are.
  public init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Returns the report with the names and source lines of the image at `path`, and the calls as the table decodes them.
  /// What the arguments of calls point to is read from `process`, while it still stands.
  ///
  /// - Throws: a `Failure` when the image or the tables cannot be read.
  public func symbolised(by path: String, process: pid_t? = nil) throws -> String {
    let house = try House.find()
    let symbols = try ImageSymbols(of: path)
    let memory: any TracedMemory = process.map { ProcessMemory(of: $0) } ?? NoMemory()
    let decoder = try CallDecoder(tables: TraceTables(of: house), memory: memory)
    let frames = lines.compactMap(Self.frame)
    let places = symbols.places(of: frames.map { ($0.address, $0.lookup) })
    return lines.map { line in
      if let frame = Self.frame(line) {
        return "  #\(frame.depth) 0x\(String(frame.address, radix: 16))" + (places[frame.address].map { " " + $0 } ?? "")
      }
      if let call = Self.call(line) { return "  " + decoder.line(call.record, hasReturned: call.hasReturned) }
      return line
    }.joined(separator: "\n")
  }

  /// A line of the backtrace.
  private struct Frame {
    let depth: Int
    let address: UInt64
    /// Inside the call, where the address is the one behind it.
    var lookup: UInt64 { depth == 0 ? address : address - 1 }
  }

  private static func frame(_ line: String) -> Frame? {
    let words = line.split(separator: " ")
    guard line.hasPrefix("  #"), words.count >= 2, let depth = Int(words[0].dropFirst()), words[1].hasPrefix("0x"),
      let address = UInt64(words[1].dropFirst(2), radix: 16)
    else { return nil }
    return Frame(depth: depth, address: address)
  }

  private static func call(_ line: String) -> (record: TraceRecord, hasReturned: Bool)? {
    guard line.hasPrefix("  call "), let open = line.firstIndex(of: "("), let close = line.lastIndex(of: ")"),
      let number = Int(line[..<open].dropFirst(7))
    else { return nil }
    let arguments = line[line.index(after: open)..<close].components(separatedBy: ", ")
      .compactMap { UInt64($0.dropFirst(2), radix: 16) }
    let end = line[close...].dropFirst()
    let result = end.hasPrefix(" = ") ? Int64(end.dropFirst(3)) : nil
    guard arguments.count == 6, result != nil || end == " has not returned" else { return nil }
    return (TraceRecord(.exit, number: number, result: result ?? 0, arguments: arguments), result != nil)
  }
}
