import Foundation
import Testing

@testable import SwiftletKit

/// Tells from LLVM code which methods nothing calls.
struct MethodPruningTests {
  /// A base class with the methods `called` and `idle`, and two classes below that override both.
  private static let classes = """
    @".str.7.@\\22name " = private unnamed_addr constant [8 x i8] c"@\\22name \\00"
    @"$e1M4BaseCN" = protected global <{ ptr, ptr, ptr, ptr, ptr }> <{ ptr null, ptr @"$e1M4BaseCfD", ptr null, ptr @"$e1M4BaseC6calledyyF", ptr @"$e1M4BaseC4idleyyF" }>, align 8
    @"$e1M3OneCN" = protected global <{ ptr, ptr, ptr, ptr, ptr, ptr }> <{ ptr @"$e1M4BaseCN", ptr @"$e1M3OneCfD", ptr @"$e1M3OneCfE", ptr @"$e1M3OneC6calledyyF", ptr @"$e1M3OneC4idleyyF", ptr @"$e1M3OneC5extrayyF" }>, align 8
    @"$e1M3TwoCN" = protected global <{ ptr, ptr, ptr, ptr, ptr }> <{ ptr @"$e1M4BaseCN", ptr @"$e1M3TwoCfD", ptr null, ptr @"$e1M3TwoC6calledyyF", ptr @"$e1M3TwoC4idleyyF" }>, align 8
    define hidden swiftcc void @"$e1M4BaseC6calledyyF"(ptr swiftself %0) #0 {
    entry:
      ret void
    }

    """

  /// The methods of `classes`, by their short names.
  private static let methods = ["Base.called", "Base.idle", "One.called", "One.idle", "One.extra", "Two.called", "Two.idle"]

  /// The symbol of `Base.called`.
  private static func symbol(_ method: String) -> String {
    let words = method.split(separator: ".")
    return "$e1M\(words[0].count)\(words[0])C\(words[1].count)\(words[1])yyF"
  }

  /// The code of a function that names an object's class and does `body`.
  private static func function(_ name: String, makes object: String, _ body: String = "") -> String {
    """
    define hidden swiftcc void @\(name)(ptr %0) #0 {
      %object = call ptr @swift_allocObject(ptr @"$e1M\(object.count)\(object)CN", i64 16, i64 7)
      \(body)
      ret void
    }

    """
  }

  /// A call of `method` by its slot, as the module of its class makes it.
  private static func call(_ method: String) -> String {
    "%1 = call { ptr, i1 } @llvm.type.checked.load(ptr %0, i32 0, metadata !\"\(symbol(method))Tq\")"
  }

  /// Returns the methods of `classes` that nothing calls in an image of `code`, and of `others`, that has all methods and `doors`.
  private func unneeded(_ code: String, others: String..., doors: Set<String> = []) -> [String] {
    let facts = ([Self.classes + code] + others).map { MethodFacts(intermediateCode: Data($0.utf8)) }
    let symbols = doors.union(Self.methods.map(Self.symbol))
    // As a build does it, the facts go through a file.
    let found = MethodPruning(facts.map { MethodFacts(text: $0.text) }).unneeded(in: symbols)
    #expect(found == found.sorted())
    return Self.methods.filter { found.contains(Self.symbol($0)) }
  }

  @Test("a call by a slot needs the methods in it of the classes that have objects, and no other")
  func callBySlot() {
    let found = unneeded(Self.function("door", makes: "One", Self.call("Base.called")))
    #expect(found == ["Base.called", "Base.idle", "One.idle", "One.extra", "Two.called", "Two.idle"])
  }

  @Test("a call in a function that nothing names needs nothing")
  func unreachedCall() {
    let unreached = Self.function("\"$e1M4lostyyF\"", makes: "Two", Self.call("Base.idle"))
    let found = unneeded(Self.function("door", makes: "One", Self.call("Base.called")) + unreached)
    #expect(found == ["Base.called", "Base.idle", "One.idle", "One.extra", "Two.called", "Two.idle"])
    let named = unneeded(
      Self.function("door", makes: "One", "call swiftcc void @\"$e1M4lostyyF\"(ptr %0)") + unreached)
    #expect(named == ["Base.called", "Base.idle", "One.called", "One.extra", "Two.called"])
  }

  @Test("another module calls by a function for the slot")
  func callOfAnotherModule() {
    let other = """
      define void @other(ptr %0) {
        tail call swiftcc void @"\(Self.symbol("One.extra"))Tj"(ptr swiftself %0)
        ret void
      }

      """
    let found = unneeded(Self.function("door", makes: "One"), others: other)
    #expect(found == ["Base.called", "Base.idle", "One.called", "One.idle", "Two.called", "Two.idle"])
  }

  @Test("a module's copy of a class's table may have empty slots, and its order does not matter")
  func copies() {
    let copy = """
      @"$e1M4BaseCN" = linkonce_odr protected global <{ ptr, ptr, ptr, ptr, ptr }> <{ ptr null, ptr @"$e1M4BaseCfD", ptr null, ptr @swift_deletedMethodError, ptr @"$e1M4BaseC4idleyyF" }>, align 8

      """
    let door = Self.function("door", makes: "Two", Self.call("Base.called"))
    #expect(unneeded(door, others: copy) == unneeded(door))
    #expect(!unneeded(door, others: copy).contains("Two.called"))
  }

  @Test("a method that is named by itself, in code or data, is needed")
  func namedMethods() {
    let data = "@\"$e1M4listWP\" = constant [2 x ptr] [ptr null, ptr @\"\(Self.symbol("Two.idle"))\"], align 8\n"
    let body = "call swiftcc void @\"\(Self.symbol("Base.idle"))\"(ptr @\"$e1M4listWP\")"
    let found = unneeded(data + Self.function("door", makes: "One", body))
    #expect(found == ["Base.called", "One.called", "One.idle", "One.extra", "Two.called"])
  }

  @Test("a full door's inner half, which assembly calls, counts when it is in the image")
  func fullDoors() {
    let code = Self.function("full_open", makes: "One", Self.call("Base.called"))
    #expect(unneeded(code) == Self.methods)
    #expect(!unneeded(code, doors: ["full_open"]).contains("One.called"))
  }

  @Test("a function of the module's own is not called from outside, whatever its name")
  func localFunctions() {
    let code = Self.function("doorTm", makes: "One", Self.call("Base.called"))
    #expect(!unneeded(code).contains("One.called"))
    let local = code.replacing("define hidden swiftcc void @doorTm", with: "define internal swiftcc void @doorTm")
    #expect(unneeded(local) == Self.methods)
  }

  @Test("only methods that are in the image are named")
  func methodsOfTheImage() {
    let facts = MethodFacts(intermediateCode: Data(Self.classes.utf8))
    #expect(MethodPruning([facts]).unneeded(in: ["main", Self.symbol("One.idle")]) == [Self.symbol("One.idle")])
  }

  @Test(
    "what cannot be read makes everything needed",
    arguments: [
      "%1 = call i1 @llvm.type.test(ptr %0, metadata !\"$e1M4BaseC4idleyyFTq\")",
      "%1 = call { ptr, i1 } @llvm.type.checked.load(ptr %0, i32 0, metadata !12)",
      "call swiftcc void @\"$e1M7StrangeC4idleyyFTj\"(ptr swiftself %0)",
    ])
  func unexplained(body: String) {
    #expect(!unneeded(Self.function("door", makes: "One")).isEmpty)
    #expect(unneeded(Self.function("door", makes: "One", body)).isEmpty)
  }

  @Test("code that ends inside a function, and facts of another form, make everything needed")
  func damaged() {
    #expect(unneeded("define void @door() {\n  ret void\n").isEmpty)
    #expect(unneeded("module asm \".globl strange\"\n").isEmpty)
    let symbols = Set(Self.methods.map(Self.symbol))
    let facts = MethodFacts(intermediateCode: Data(Self.classes.utf8))
    #expect(MethodPruning([facts]).unneeded(in: symbols).count == Self.methods.count)
    #expect(MethodPruning([facts, MethodFacts(text: "strange\tline\n")]).unneeded(in: symbols).isEmpty)
  }

  @Test("what only a module names that the image is without is not needed")
  func absentModule() {
    let code = Self.function("door", makes: "One", "call swiftcc void @\"$e6ProcFS4rootyyF\"(ptr %0)")
    let other = Self.function("\"$e6ProcFS4rootyyF\"", makes: "One", "call void @\"\(Self.symbol("Base.called"))Tj\"(ptr %0)")
    let facts = MethodFacts(intermediateCode: Data((Self.classes + code + other).utf8))
    let symbols = Set(Self.methods.map(Self.symbol))
    let with = MethodPruning([facts]).unneeded(in: symbols)
    let without = MethodPruning([facts]).unneeded(in: symbols, without: "ProcFS")
    #expect(Set(without).subtracting(with) == [Self.symbol("One.called")])
    // Something of it is in the image after all.
    let some = MethodPruning([facts]).unneeded(in: symbols.union(["$e6ProcFS4RootCN"]), without: "ProcFS")
    #expect(some == with)
  }

  @Test("nothing is known about the slots of a class whose table differs from one module to another")
  func differentTables() {
    let longer = """
      @"$e1M3OneCN" = linkonce_odr protected global <{ ptr, ptr, ptr }> <{ ptr @"$e1M4BaseCN", ptr @"$e1M3OneCfD", ptr null }>, align 8

      """
    let found = unneeded(Self.function("door", makes: "One"), others: longer)
    #expect(found == ["Base.called", "Base.idle", "Two.called", "Two.idle"])
  }
}
