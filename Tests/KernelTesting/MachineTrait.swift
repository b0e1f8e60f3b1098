import PlatformDouble
import Testing

/// Gives each test of a suite the one machine of the test process, as new, from its first line to its last.
///
/// Kernel modules keep state in the machine: who runs, what is pending, the pages of the store. So every suite of theirs has
/// this trait, and one such test runs at a time, beside those of the tools.
public struct MachineTrait: SuiteTrait, TestTrait, TestScoping {
  public let isRecursive = true

  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    await Turns.machine.take()
    platform_double_begin()
    do {
      try await function()
    } catch {
      platform_double_end()
      await Turns.machine.pass()
      throw error
    }
    platform_double_end()
    await Turns.machine.pass()
  }
}

extension Trait where Self == MachineTrait {
  /// The test has the machine for itself.
  public static var machine: Self { Self() }
}

/// Who has the machine, and who waits for it, in order of arrival.
private actor Turns {
  static let machine = Turns()
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    guard isTaken else {
      isTaken = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func pass() {
    if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
  }
}
