import Foundation
import Testing

@testable import Tracing

/// The repository's own tables.
func tables() throws -> TraceTables {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  func text(_ name: String) throws -> String { try String(contentsOf: root.appending(path: name), encoding: .utf8) }
  return try TraceTables(
    calls: text("syscalls.tsv"), constants: text("constants.tsv"), structs: text("structs.tsv"), errors: text("errno.tsv"))
}

/// Memory that holds what a test puts there.
struct FakeMemory: TracedMemory {
  private var parts: [UInt64: [UInt8]] = [:]

  /// Puts `bytes` at `address`.
  mutating func put(_ bytes: [UInt8], at address: UInt64) { parts[address] = bytes }
  /// Puts a string with its NUL there.
  mutating func put(_ text: String, at address: UInt64) { put(Array(text.utf8) + [0], at: address) }
  /// Puts numbers of `Number`'s size there, one behind the other.
  mutating func put<Number: FixedWidthInteger>(_ numbers: [Number], at address: UInt64) {
    put(numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }, at: address)
  }

  func read(_ count: Int, at address: UInt64) -> [UInt8] {
    for (start, bytes) in parts where address >= start && address < start + UInt64(bytes.count) {
      return Array(bytes.dropFirst(Int(address - start)).prefix(count))
    }
    return []
  }
}

/// The line of a call of `name` that found and left `memory` as it is.
func line(
  _ name: String, _ arguments: [UInt64], result: Int64 = 0, memory: FakeMemory = FakeMemory(), limit: Int = 32
) throws -> String {
  let tables = try tables()
  let decoder = CallDecoder(tables: tables, memory: memory, stringLimit: limit)
  let number = try #require(tables.number(of: name))
  return decoder.line(TraceRecord(.exit, number: number, result: result, arguments: arguments))
}
