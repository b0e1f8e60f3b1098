import Catalogue
import Foundation
import Testing

@Suite("The unit tests of the house") struct UnitTestsTests {
  private let tests = Repository.root.appending(path: "Tests")

  /// The Swift sources of the tests of `module`.
  private func sources(testing module: String) throws -> [String] {
    let folder = tests.appending(path: module + "Tests").path
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    return try files.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
  }

  /// The modules of the manifest's lines that begin with `call`, in their order.
  private func modules(_ call: String) throws -> [String] {
    let manifest = try String(contentsOf: Repository.root.appending(path: "Package.swift"), encoding: .utf8)
    return manifest.split(separator: "\n    \(call)(").dropFirst().compactMap {
      $0.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
    }
  }

  @Test("every handler of a call that is implemented is called by a test of its library") func handlers() throws {
    let rows = try Repository.tree.catalogue().rows.filter { $0.level.isImplemented && $0.handler != nil }
    #expect(rows.count > 200)
    for (library, rows) in Dictionary(grouping: rows, by: \.library) {
      let library = try #require(library)
      var calls = HandlerCalls()
      for source in try sources(testing: library) { calls.add(source: source) }
      for row in rows {
        let handler = try #require(row.handler)
        #expect(calls.handlers.contains(handler), "\(row.name): no test of \(library) calls \(handler)")
      }
    }
  }

  @Test("a call is told by its name and its own labels") func calls() {
    var calls = HandlerCalls()
    calls.add(
      source: #"""
        try x.lseek(file, to: f(a: 1, b: 2), from: ends.map { g($0, c: 1) }[0])
        y.open(
          path: "a, (mode: \"", flags: [.create, .exclusive])
        z.pid()
        free(of: 1)
        """#)
    let expected = ["lseek(_:to:from:)", "open(path:flags:)", "pid()"]
    #expect(calls.handlers == Set(expected.compactMap { Handler(spelling: $0) }))
  }

  @Test("the tests of kernel modules are listed once each, in the order of the modules") func order() throws {
    let (modules, tested) = (try modules("kernel"), try modules("kernelTests"))
    #expect(tested.count > 15)
    #expect(tested == modules.filter(tested.contains))
  }

  @Test("every suite of a kernel module has the machine to itself") func machine() throws {
    for module in try modules("kernelTests") {
      let sources = try sources(testing: module)
      #expect(sources.contains { $0.contains("@Suite(") }, "\(module) has no tests")
      for source in sources {
        for line in source.split(separator: "\n") where line.hasPrefix("@Suite") {
          #expect(line.contains(", .machine)"), "\(module): \(line)")
        }
        let isSuite = source.contains("@Suite(") || !source.contains("@Test(")
        #expect(isSuite, "\(module) has tests outside of a suite")
      }
    }
  }
}
