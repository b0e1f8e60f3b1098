extension Generation {
  /// The error numbers in words, as an extension of `Errno`.
  func errnoNames() -> GeneratedFile {
    let members = errors.entries.map { entry in
      """
        /// \(entry.meaning) (`\(entry.cName)`).
        public static var \(entry.name): Errno { .init(rawValue: \(entry.number)) }

      """
    }
    return GeneratedFile(
      path: "Sources/ABI/Generated/Errno+Names.swift",
      text: """
        // \(GeneratedFile.notice("errno.tsv"))

        extension Errno {
        \(members.joined(separator: "\n"))}

        """)
  }
}
