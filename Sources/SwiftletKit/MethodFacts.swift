/// What the code of a kernel module says about classes: who may call which method of which class, and who makes the objects.
struct MethodFacts: Equatable {
  /// A copy of a class's table of methods, as it lies in memory.
  struct Table: Hashable {
    /// The class above; nil for a class without one.
    let parent: String?
    /// The functions in the table's slots, in order; nil for an empty slot. The first two destroy an object.
    let entries: [String?]
  }

  /// The symbols that a function or a datum names. The descriptor of a method, `…Tq`, stands for a call by the slot that
  /// the method opened in its class's table.
  private(set) var uses: [String: Set<String>] = [:]
  /// The functions and data that C and assembly may name: all that are not the module's own and whose names are not Swift's.
  private(set) var outside: Set<String> = []
  /// The tables of each class. Modules have copies of those of other modules, with slots left empty that they call not.
  private(set) var tables: [String: Set<Table>] = [:]
  /// What could not be read; when there is any, nothing is known.
  private(set) var unexplained: Set<String> = []

  /// Knows nothing yet.
  init() {}

  /// Adds that `name` names `symbols`.
  mutating func note(_ name: String, uses symbols: Set<String>) { uses[name, default: []].formUnion(symbols) }

  /// Adds that C and assembly may name `name`.
  mutating func note(outside name: String) { outside.insert(name) }

  /// Adds a table of the class `name`.
  mutating func note(_ table: Table, of name: String) { tables[name, default: []].insert(table) }

  /// Adds what could not be read.
  mutating func note(unexplained text: String) { unexplained.insert(text) }

  /// Adds what another module says.
  mutating func merge(_ other: MethodFacts) {
    uses.merge(other.uses) { $0.union($1) }
    outside.formUnion(other.outside)
    tables.merge(other.tables) { $0.union($1) }
    unexplained.formUnion(other.unexplained)
  }
}

// MARK: Text

extension MethodFacts {
  /// One line for each fact, sorted, its words apart by tabulators.
  var text: String {
    let uses = uses.map { ["uses", $0.key] + $0.value.sorted() }
    let tables = tables.flatMap { name, copies in
      copies.map { ["table", name, $0.parent ?? "-"] + $0.entries.map { $0 ?? "-" } }
    }
    let outside = outside.map { ["outside", $0] }
    let unexplained = unexplained.map { ["unexplained", $0] }
    return (uses + outside + tables + unexplained).map { $0.joined(separator: "\t") + "\n" }.sorted().joined()
  }

  /// Reads back what `text` gave. A line that it cannot have given is unexplained.
  init(text: String) {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch words[0] {
      case "uses" where words.count > 1: note(words[1], uses: Set(words.dropFirst(2)))
      case "outside" where words.count == 2: note(outside: words[1])
      case "table" where words.count > 2:
        let symbols = words.dropFirst(2).map { $0 == "-" ? nil : $0 }
        note(Table(parent: symbols[0], entries: Array(symbols.dropFirst())), of: words[1])
      default: note(unexplained: String(line))
      }
    }
  }
}
