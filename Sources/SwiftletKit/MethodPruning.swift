/// Finds the methods of an image that nothing calls. A class's table holds all its methods, so the linker keeps them all; which
/// slots of the table anybody calls by, and of which classes there are objects at all, the facts of all modules tell together.
///
/// A method is needed when a function that may run names it, or calls by its slot, or by the slot of the method that it
/// overrides, and there may be objects of a class with it in its table.
struct MethodPruning {
  /// A slot of a class's table.
  private struct Slot: Hashable {
    let name: String
    let index: Int
  }

  private let facts: MethodFacts
  /// The slots that a call by a method's descriptor reaches: its own, and the same of the classes below.
  private let slots: [String: Set<Slot>]
  /// The classes about whose slots nothing is known.
  private let unknown: Set<String>

  /// Takes what all modules of an image say.
  init(_ modules: [MethodFacts]) {
    let facts = modules.reduce(into: MethodFacts()) { $0.merge($1) }
    var slots: [String: Set<Slot>] = [:]
    var unknown: Set<String> = []
    for name in facts.tables.keys {
      guard let openers = Self.openers(of: name, facts) else {
        unknown.insert(name)
        continue
      }
      for (index, openers) in openers.enumerated() {
        for opener in openers { slots[opener + "Tq", default: []].insert(Slot(name: name, index: index)) }
      }
    }
    (self.facts, self.slots, self.unknown) = (facts, slots, unknown)
  }

  /// Returns the methods among `symbols`, those of a finished image, that nothing calls; none when the facts are incomplete.
  /// Nothing of the module `absent`, for which the image asks not, runs.
  func unneeded(in symbols: Set<String>, without absent: String? = nil) -> [String] {
    guard facts.unexplained.isEmpty else { return [] }
    let prefix = absent.map { "$e\($0.utf8.count)\($0)" }
    let isAbsent = prefix.map { prefix in !symbols.contains { $0.hasPrefix(prefix) } } ?? false
    var search = Search(slots: slots, unknown: unknown, facts: facts, absent: isAbsent ? prefix : nil)
    for name in facts.outside where !Self.isInner(name) || symbols.contains(name) { search.reach(name) }
    guard search.isComplete else { return [] }
    let methods = Set(facts.tables.values.joined().flatMap { $0.entries.dropFirst(MethodFacts.Table.fixed) }.compactMap { $0 })
    return methods.filter { $0.hasPrefix("$") && symbols.contains($0) && !search.reached.contains($0) }.sorted()
  }

  /// Whether only assembly calls `name`, the inner half of a full door: it is in the image if anything reaches the door. What C
  /// calls may have been inlined into C.
  private static func isInner(_ name: String) -> Bool { name.hasPrefix("full_") }

  /// Returns for every slot of the class `name` the methods that opened it, in the topmost class that has it; nil when a class
  /// above is not known, or its copies differ in more than empty slots.
  private static func openers(of name: String, _ facts: MethodFacts) -> [Set<String>]? {
    guard let tables = facts.tables[name], let table = tables.first,
      tables.allSatisfy({ $0.parent == table.parent && $0.entries.count == table.entries.count })
    else { return nil }
    var above: [Set<String>] = []
    if let parent = table.parent {
      guard let openers = openers(of: parent, facts) else { return nil }
      above = openers
    }
    guard above.count <= table.entries.count else { return nil }
    return above + (above.count..<table.entries.count).map { index in Set(tables.compactMap { $0.entries[index] }) }
  }
}

extension MethodFacts.Table {
  /// How many of the first slots belong to every class: those that destroy an object.
  static var fixed: Int { 2 }
}

extension MethodPruning {
  /// The search for everything that may run.
  private struct Search {
    let slots: [String: Set<Slot>]
    let unknown: Set<String>
    let facts: MethodFacts
    /// How the names of a module begin of which nothing runs.
    let absent: String?
    /// The functions, data and descriptors that something names that runs.
    private(set) var reached: Set<String> = []
    /// Whether every call by a slot could be followed.
    private(set) var isComplete = true
    private var waiting: [String] = []
    /// The slots that are called by, of all classes.
    private var called: Set<Slot> = []

    init(slots: [String: Set<Slot>], unknown: Set<String>, facts: MethodFacts, absent: String?) {
      (self.slots, self.unknown, self.facts, self.absent) = (slots, unknown, facts, absent)
    }

    /// Reaches `name` and all that follows from it.
    mutating func reach(_ name: String) {
      add(name)
      while let next = waiting.popLast() { follow(next) }
    }

    private mutating func add(_ name: String) {
      if let absent, name.hasPrefix(absent) { return }
      if reached.insert(name).inserted { waiting.append(name) }
    }

    private mutating func follow(_ name: String) {
      facts.uses[name]?.forEach { add($0) }
      if facts.tables[name] != nil { makeObjects(of: name) }
      if name.hasSuffix("Tq") { call(by: name) }
    }

    /// Takes it that there are objects of the class `name`.
    private mutating func makeObjects(of name: String) {
      for table in facts.tables[name] ?? [] {
        for (index, method) in table.entries.enumerated() {
          let isCalled = index < MethodFacts.Table.fixed || called.contains(Slot(name: name, index: index))
          if isCalled || unknown.contains(name), let method { add(method) }
        }
      }
    }

    /// Follows a call by the slot of the method with `descriptor`.
    private mutating func call(by descriptor: String) {
      guard let places = slots[descriptor] else { return isComplete = false }
      for slot in places where called.insert(slot).inserted && reached.contains(slot.name) {
        for table in facts.tables[slot.name] ?? [] { table.entries[slot.index].map { add($0) } }
      }
    }
  }
}
