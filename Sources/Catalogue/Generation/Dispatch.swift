extension Generation {
  /// The dispatch by number: `swiftlet_call`, which only an image with a variable call number links.
  func dispatch() -> GeneratedFile {
    let cases = catalogue.calls.filter { $0.level.hasHandler || $0.answer != nil }.map { row in
      let registers = (0..<row.arity).map { "a\($0)" }.joined(separator: ", ")
      return "  case \(row.number!): sys_\(row.name)(\(registers))"
    }
    return GeneratedFile(
      path: "Sources/Entry/Generated/Dispatch.swift",
      text: """
        // \(GeneratedFile.notice("syscalls.tsv"))
        // swift-format-ignore-file

        import CEntry

        /// Makes the call of a number that is known only when it is made; `number` is the machine's own.
        @c(swiftlet_call)
        public func swiftlet_call(_ number: Int, _ a0: UInt, _ a1: UInt, _ a2: UInt, _ a3: UInt, _ a4: UInt, _ a5: UInt) -> Int {
          let call = swiftlet_house_number(number)
          return switch call {
        \(cases.joined(separator: "\n"))
          default: absent(number: call, a0, a1, a2, a3, a4, a5)
          }
        }

        """)
  }
}
