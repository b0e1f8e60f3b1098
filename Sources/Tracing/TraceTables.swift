import Catalogue
import Foundation

/// What a decoder knows: the tables of calls, names of numbers, structs and error numbers.
public struct TraceTables: Sendable {
  /// The calls, by number.
  let calls: [Int: Row]
  let constants: ConstantTable
  let structs: StructTable
  let errors: ErrorNumbers

  /// Reads the tables' texts.
  /// - Throws: `Faults`, all that were found in the first table that has any.
  public init(calls: String, constants: String, structs: String, errors: String) throws(Faults) {
    let rows = try Catalogue(parsing: calls).calls
    self.calls = Dictionary(uniqueKeysWithValues: rows.map { ($0.number!, $0) })
    self.constants = try ConstantTable(parsing: constants)
    self.structs = try StructTable(parsing: structs)
    self.errors = try ErrorNumbers(parsing: errors)
  }

  /// The call's name, by its number on x86-64.
  public func name(of number: Int) -> String { calls[number]?.name ?? "syscall_\(number)" }

  /// The number of the call `name`.
  public func number(of name: String) -> Int? { calls.values.first { $0.name == name }?.number }

  /// The signal's name in C.
  func signal(_ number: UInt64) -> String {
    let number = number & 0xffff_ffff
    if let name = constants.name(of: number, in: "Signal") { return name }
    return number == 32 ? "SIGRTMIN" : (33...64).contains(number) ? "SIGRT_\(number - 32)" : "\(number)"
  }

  /// `ENOENT (No such file or directory)`; the kernel's own numbers, which no program sees, as Linux spells them.
  func error(_ number: Int64) -> String {
    switch number {
    case 512: "ERESTARTSYS (To be restarted if SA_RESTART is set)"
    case 513: "ERESTARTNOINTR (To be restarted)"
    case 514: "ERESTARTNOHAND (To be restarted if no handler)"
    case 516: "ERESTART_RESTARTBLOCK (Interrupted by signal)"
    default: "\(errorName(number)) (\(String(cString: strerror(Int32(number)))))"
    }
  }

  /// The error number's C name.
  func errorName(_ number: Int64) -> String { errors.entries.first { $0.number == number }?.cName ?? "E\(number)" }
}
