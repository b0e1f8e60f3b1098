import Catalogue
import Testing

@Suite("Finding handlers") struct HandlerIndexTests {
  private let index = {
    var index = HandlerIndex()
    index.add(
      source: """
        extension Caller {
          /// public func ghost() {
          public func getpid() -> Int32 { 1 }
          @inlinable public func lseek(
            _ descriptor: Descriptor, to offset: Int64, from whence: SeekOrigin
          ) throws(Errno) -> Int64 { 0 }
          public func close(_ descriptor: Descriptor) throws(Errno) {}
          public func stat(path: UserPath, into room: UserPointer<(Int, Int)>) throws(Errno) { }
          func hidden() {}
          public func exit(status: Int32) -> Never { }
        }
        """, module: "A", file: "A.swift")
    return index
  }()

  @Test(
    "a public method is found with its labels over several lines",
    arguments: [
      ("getpid()", false, "Int32"), ("lseek(_:to:from:)", true, "Int64"), ("close(_:)", true, ""),
      ("stat(path:into:)", true, ""), ("exit(status:)", false, "Never"),
    ]) func found(name: String, isThrowing: Bool, result: String) throws
  {
    let handler = try #require(Handler(spelling: name))
    let declaration = try #require(index.declaration(of: handler, in: "A"))
    #expect(declaration.isThrowing == isThrowing && declaration.result == result)
  }

  @Test("comments, other modules, other labels and methods that are not public do not count")
  func notFound() throws {
    for name in ["ghost()", "hidden()", "close(descriptor:)"] {
      let handler = try #require(Handler(spelling: name))
      #expect(index.declaration(of: handler, in: "A") == nil)
    }
    #expect(index.declaration(of: Handler(name: "getpid", labels: []), in: "B") == nil)
    #expect(index.namesakes(of: Handler(name: "close", labels: ["file"]), in: "A").map(\.place) == ["A.swift:7"])
  }
}
