extension Generation {
  /// The doors in Swift, one file per micro-library and one for the calls of none.
  func swiftDoors() -> [GeneratedFile] {
    let ownerless = catalogue.calls.filter { $0.library == nil }
    return catalogue.libraries.sorted().map { library in
      doorsFile(named: library, of: catalogue.calls.filter { $0.library == library })
    } + [doorsFile(named: "Ownerless", of: ownerless)]
  }

  private func doorsFile(named name: String, of rows: [Row]) -> GeneratedFile {
    // A library is imported only once a row of it has landed: before, its target may not even exist.
    var imports = rows.contains { $0.level.hasHandler } ? ["ABI", name, "Processes"].sorted() : []
    if rows.contains(where: { handlerAtOnce(of: $0) != nil }) { imports = (imports + ["CEntry"]).sorted() }
    let head = ["// \(GeneratedFile.notice("syscalls.tsv"))", "// swift-format-ignore-file", ""]
    let lines = head + imports.map { "import \($0)" } + (imports.isEmpty ? [] : [""])
    return GeneratedFile(
      path: "Sources/Entry/Generated/\(name)+Doors.swift",
      text: (lines + rows.map(door(of:))).joined(separator: "\n"))
  }

  private func door(of row: Row) -> String {
    let registers = (0..<row.arity).map { "a\($0)" }
    let parameters = registers.map { "_ \($0): UInt" }.joined(separator: ", ")
    let number = row.number!
    let passed = ([String(number)] + registers).joined(separator: ", ")
    // With what the log says of the row when it is not supported.
    let said = ([String(number), "\"\(row.logText)\""] + registers).joined(separator: ", ")
    guard row.level.hasHandler, let kind = row.door else {
      // Never inlined: a finished image shows by its symbols which absent calls it reaches.
      let answer = row.answer.flatMap { errors[$0] }.map { ", answering: .\($0.name)" } ?? ""
      return """
        /// `\(row.prototype)`: absent.
        @inline(never) @c(sys_\(row.name)) public func sys_\(row.name)(\(parameters)) -> Int {
          absent(\(said)\(answer))
        }

        """
    }
    let symbol = (kind == .full ? "full_" : "sys_") + row.name
    let quick = handlerAtOnce(of: row).map { quickDoor(of: row, $0, parameters, passed) } ?? ""
    let plain = plainHandler(of: row).map { plainDoor(of: row, $0, parameters) } ?? ""
    let work = callExpression(of: row)
    // What a full door records its stub has told the assembly.
    let taken = [kind == .full ? nil : passed, row.refusesPart ? "saying: \"\(row.logText)\"" : nil].compactMap { $0 }
    let clause = taken.isEmpty ? "" : "(\(taken.joined(separator: ", ")))"
    return """
      /// `\(row.prototype)`: \(row.library!), \(kind.rawValue) door.
      @c(\(symbol)) public func \(symbol)(\(parameters)) -> Int {
        \(kind.rawValue)\(clause) { (caller) throws(Errno)\(resultClause(of: row)) in \(work) }
      }

      """ + quick + plain
  }

  /// The handler beside that of a full door that does what can be done without waiting, and returns nil for the rest: it
  /// is called as the handler with `AtOnce` behind its name.
  func handlerAtOnce(of row: Row) -> Handler? {
    guard row.level.hasHandler, row.door == .full, let handler = row.handler, let library = row.library else { return nil }
    let quick = Handler(name: handler.name + "AtOnce", labels: handler.labels)
    return handlers.declaration(of: quick, in: library) == nil ? nil : quick
  }

  /// The door that tries `handler` on the application's stack before the full door.
  private func quickDoor(of row: Row, _ handler: Handler, _ parameters: String, _ passed: String) -> String {
    let registers = (0..<row.arity).map { "a\($0)" }.joined(separator: ", ")
    return """

      /// `\(row.prototype)`: what never waits, before the full door.
      @c(sys_\(row.name)) public func sys_\(row.name)(\(parameters)) -> Int {
        quick(\(passed)) { (caller) throws(Errno) in \(callExpression(of: row, handler)) } otherwise: { slow_\(row.name)(\(registers)) }
      }

      """
  }

  /// When the C library takes the door of a call's plain handler, in C: the arguments are `a` to `f`. Where the compiler
  /// knows the answer, the image has only the door that is used.
  ///
  /// FUTEX_WAIT, FUTEX_WAKE and FUTEX_REQUEUE.
  private static let plainUses = ["futex": "((unsigned long)b & ~128ul) <= 1 || ((unsigned long)b & ~128ul) == 3"]

  /// When a call of the C library can only come from a program that has asked for it before, in C: in other programs it
  /// fails without its door. Link-time optimisation knows where the flag, which `compat/musl` defines, is never set.
  ///
  /// FUTEX_LOCK_PI and FUTEX_UNLOCK_PI.
  static let uselessUses = ["futex": "((unsigned long)b & ~128ul) - 6 <= 1 && !__swiftlet_inheriting"]

  /// The handler beside that of a full door for the uses that nearly every program has: it is called as the handler with
  /// `plain` before its name.
  func plainHandler(of row: Row) -> (handler: Handler, condition: String)? {
    guard let condition = Self.plainUses[row.name], row.level.hasHandler, row.door == .full, let handler = row.handler,
      let library = row.library
    else { return nil }
    let plain = Handler(name: "plain" + handler.name.prefix(1).uppercased() + handler.name.dropFirst(), labels: handler.labels)
    return handlers.declaration(of: plain, in: library) == nil ? nil : (plain, condition)
  }

  /// The full door of the plain handler.
  private func plainDoor(
    of row: Row, _ plain: (handler: Handler, condition: String), _ parameters: String
  ) -> String {
    """

    /// `\(row.prototype)`: the plain uses.
    @c(full_plain_\(row.name)) public func full_plain_\(row.name)(\(parameters)) -> Int {
      full { (caller) throws(Errno) in \(callExpression(of: row, plain.handler)) }
    }

    """
  }

  /// What the closure says of its result where Swift cannot find it by itself.
  private func resultClause(of row: Row) -> String {
    returnsNothing(row) || neverReturns(row) ? " -> Int" : ""
  }

  private func callExpression(of row: Row, _ quick: Handler? = nil) -> String {
    let handler = quick ?? row.handler!
    var register = 0
    var labels = handler.labels[...]
    var arguments: [String] = []
    for argument in row.arguments {
      defer { register += argument.type.registers }
      guard argument.type != .unused else { continue }
      let label = labels.removeFirst()
      let value =
        argument.type.registers == 2
        ? ".init(address: a\(register), count: a\(register + 1))" : ".init(register: a\(register))"
      arguments.append(label == "_" ? value : "\(label): \(value)")
    }
    let isThrowing = declaration(of: row).isThrowing
    let call = "\(isThrowing ? "try " : "")caller.\(handler.name)(\(arguments.joined(separator: ", ")))"
    return returnsNothing(row) ? "\(call); return 0" : call
  }

  private func declaration(of row: Row) -> HandlerIndex.Declaration {
    // faults() has reported a row whose handler is not declared.
    handlers.declaration(of: row.handler!, in: row.library!)!
  }

  private func returnsNothing(_ row: Row) -> Bool { declaration(of: row).result.isEmpty }
  private func neverReturns(_ row: Row) -> Bool { declaration(of: row).result == "Never" }
}
