import Catalogue
import Foundation

/// The system calls that no library implements, and which of the C library's objects make them.
struct AbsentCalls {
  /// An absent call that an image reaches.
  struct Use: Sendable, Equatable {
    /// The call's name, which is its row's.
    let call: String
    /// The C library's function that the application asked for.
    let function: String
    /// The application's object that asked; empty when every program does.
    let object: String
  }

  /// The names of the C library's objects by the call they make.
  private let callers: [String: Set<String>]

  /// Reads the table of `house` and the symbols of the C library in `sysroot`.
  init(house: House, sysroot: Folder, toolchain: Toolchain) throws {
    let catalogue: Catalogue
    do throws(Faults) {
      catalogue = try Catalogue(parsing: house.root.read("syscalls.tsv") ?? "")
    } catch {
      throw Failure(error.list[0].description)
    }
    // A call that Linux itself no longer has is no loss.
    let absent = Set(catalogue.calls.filter { $0.level == .absent && $0.answer == nil }.map(\.name))
    let symbols = try Command(
      toolchain.tool("llvm-nm"), ["--print-file-name", "--undefined-only", sysroot.file("lib/libc.a")]
    ).check("reading the C library's symbols")
    var callers: [String: Set<String>] = Dictionary(uniqueKeysWithValues: absent.map { ($0, []) })
    for line in symbols.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let symbol = words.last, symbol.hasPrefix("sys_"), let place = words.first else { continue }
      let member = place.split(separator: ":").dropFirst().first.map(String.init) ?? ""
      callers[String(symbol.dropFirst(4))]?.insert(member)
    }
    self.callers = callers
  }

  /// Reads back what `text` gave.
  init(text: String) {
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    callers = Dictionary(lines.map { ($0[0], Set($0.dropFirst())) }, uniquingKeysWith: { first, _ in first })
  }

  /// One line for every call: its name and the objects that make it.
  var text: String {
    callers.sorted { $0.key < $1.key }.map { ([$0.key] + $0.value.sorted()).joined(separator: " ") + "\n" }.joined()
  }

  /// Returns the absent calls that an image with the symbols `symbols` reaches, linked for `reasons`.
  ///
  /// A door that is reached is a symbol of the image; the reasons of the link lead from the C library's object that
  /// calls the door up to the application's.
  func reached(by symbols: [String], reasons: LinkReasons) -> [Use] {
    let doors = Set(symbols.filter { $0.hasPrefix("sys_") }.map { String($0.dropFirst(4)) })
    let why = Dictionary(reasons.reasons.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
    return callers.filter { doors.contains($0.key) }.sorted { $0.key < $1.key }.map { call, members in
      let chains = members.sorted().compactMap { member -> Use? in
        guard var reason = why[member] else { return nil }
        var steps = 0
        while let next = why[reason.by], steps < why.count {
          reason = next
          steps += 1
        }
        return Use(call: call, function: reason.symbol, object: reason.by)
      }
      let isApplication = { (use: Use) in !["crt1.o", "kernel.o", "<internal>"].contains(use.object) }
      return chains.first(where: isApplication) ?? chains.first ?? Use(call: call, function: "", object: "")
    }
  }
}

extension AbsentCalls.Use: CustomStringConvertible {
  /// The use in words: what is absent, who reaches it, and where to read more.
  var description: String {
    let user = function.isEmpty ? "the program" : "\(object) uses \(function), which"
    return "\(user) makes the system call \(call): no library has it, so it answers ENOSYS (row `\(call)`)"
  }
}
