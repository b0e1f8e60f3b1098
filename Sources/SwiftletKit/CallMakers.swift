import Catalogue
import Foundation

/// What a link must know of the table of calls: who implements each, and which of the C library's objects make it.
struct CallMakers {
  /// One system call.
  struct Entry: Equatable {
    /// The call's name, which is its row's.
    let name: String
    /// The micro-library that implements it; nil for an absent call.
    let library: String?
    /// The names of the C library's objects that make it.
    var makers: Set<String>
  }

  /// The calls, by name.
  private let entries: [Entry]

  /// Reads the table of `house` and the symbols of the C library in `sysroot`.
  init(house: House, sysroot: Folder, toolchain: Toolchain) throws {
    let catalogue = try house.catalogue()
    let symbols = try Command(
      toolchain.tool("llvm-nm"), ["--print-file-name", "--undefined-only", sysroot.file("lib/libc.a")]
    ).check("reading the C library's symbols")
    var makers: [String: Set<String>] = [:]
    for line in symbols.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let call = words.last.flatMap({ Self.call(of: $0) }), let place = words.first else { continue }
      let member = place.split(separator: ":").dropFirst().first.map(String.init) ?? ""
      makers[call, default: []].insert(member)
    }
    let missed = Set(catalogue.missedCalls.map(\.name))
    entries = catalogue.calls.filter { $0.level != .absent || missed.contains($0.name) }.map { row in
      Entry(
        name: row.name, library: row.level == .absent ? nil : row.library, makers: makers[row.name] ?? [])
    }.sorted { $0.name < $1.name }
  }

  /// Reads back what `text` gave.
  init(text: String) {
    entries = text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2 else { return nil }
      return Entry(name: words[0], library: words[1] == "-" ? nil : words[1], makers: Set(words[2...]))
    }
  }

  /// One line for every call: its name, its library and the objects that make it.
  var text: String {
    entries.map { ([$0.name, $0.library ?? "-"] + $0.makers.sorted()).joined(separator: " ") + "\n" }.joined()
  }

  /// Returns the calls that an image reaches, given its `symbols` and the reasons of its link, in alphabetical order.
  ///
  /// The reasons lead from the C library's object that makes a call up to the application's. The door of an absent call
  /// is always a symbol of an image that reaches it; that of another may have been inlined.
  func reached(by symbols: [String], reasons: LinkReasons) -> [ReachedCall] {
    let doors = Set(symbols.compactMap { Self.call(of: Substring($0)) })
    let why = Dictionary(reasons.reasons.map { ($0.member, $0) }, uniquingKeysWith: { first, _ in first })
    return entries.compactMap { entry in
      let isReached = doors.contains(entry.name)
      guard isReached || entry.library != nil else { return nil }
      let users = entry.makers.sorted().compactMap { why[$0] }.map { Self.first(from: $0, why) }
      guard let user = users.first(where: { !Self.everywhere.contains($0.by) }) ?? users.first else {
        return isReached ? ReachedCall(name: entry.name, library: entry.library, function: "", object: "") : nil
      }
      return ReachedCall(name: entry.name, library: entry.library, function: user.symbol, object: user.by)
    }
  }

  /// Returns the call whose door, one of its two where it has a plain one, is called `symbol`; nil for no door.
  private static func call(of symbol: Substring) -> String? {
    guard symbol.hasPrefix("sys_") else { return nil }
    let name = symbol.dropFirst("sys_".count)
    return String(name.hasPrefix("plain_") ? name.dropFirst("plain_".count) : name)
  }

  /// Objects that are in every image.
  private static let everywhere = ["crt1.o", "kernel.o", "<internal>"]

  /// Follows `reason` up to the first object that no other asked for.
  private static func first(
    from reason: LinkReasons.Reason, _ why: [String: LinkReasons.Reason]
  ) -> LinkReasons.Reason {
    var reason = reason
    var steps = 0
    while let next = why[reason.by], steps < why.count {
      reason = next
      steps += 1
    }
    return reason
  }
}
