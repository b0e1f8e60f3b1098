import KernelTesting
import Testing

@testable import Threads

@Suite("A queue of signals", .machine)
struct SignalQueueTests {
  @Test("a standard signal waits once and tells of the first sender")
  func standard() {
    var queue = SignalQueue()
    #expect(queue.add(information(10, from: 1), source: nil) == .queued)
    #expect(queue.add(information(10, from: 2), source: nil) == .dropped)
    #expect(queue.take(Signal(rawValue: 10))?.first == 1)
    #expect(queue.take(Signal(rawValue: 10)) == nil)
    #expect(queue.signals == SignalSet())
  }

  @Test("a real-time signal waits as often as it was sent, in that order")
  func realTime() {
    var queue = SignalQueue()
    for sender in 1...3 { #expect(queue.add(information(34, from: UInt64(sender)), source: nil) == .queued) }
    #expect(queue.take(Signal(rawValue: 34))?.first == 1)
    #expect(queue.take(Signal(rawValue: 34))?.first == 2)
    #expect(queue.signals.contains(Signal(rawValue: 34).set))
    #expect(queue.take(Signal(rawValue: 34))?.first == 3)
    #expect(queue.signals.isEmpty)
  }

  @Test("a full queue refuses, and has room again once one is taken")
  func full() {
    var queue = SignalQueue()
    for sender in 0..<SignalQueue.capacity { _ = queue.add(information(40, from: UInt64(sender)), source: nil) }
    #expect(queue.add(information(40, from: 0), source: nil) == .full)
    #expect(queue.take(Signal(rawValue: 40))?.first == 0)
    #expect(queue.add(information(40, from: 0), source: nil) == .queued)
  }

  @Test("the source of a signal hears that it was taken, and may add to it")
  func source() {
    var queue = SignalQueue()
    let source = Counter()
    _ = queue.add(information(40, from: 1), source: source)
    #expect(queue.take(Signal(rawValue: 40))?.value == 4711)
    _ = queue.add(information(40, from: 1), source: source)
    queue.drop(Signal(rawValue: 40).set)
    #expect(source.count == 2)
    #expect(queue.signals.isEmpty)
  }

  @Test("dropping leaves other signals alone")
  func drop() {
    var queue = SignalQueue()
    for signal in Int32(1)...5 { _ = queue.add(information(signal, from: 1), source: nil) }
    queue.drop([Signal(rawValue: 2).set, Signal(rawValue: 4).set, Signal(rawValue: 60).set])
    #expect(queue.signals.rawValue == 0b10101)
  }

  private func information(_ signal: Int32, from sender: UInt64) -> SignalInformation {
    var information = SignalInformation(Signal(rawValue: signal))
    information.first = sender
    return information
  }

  private final class Counter: SignalSource {
    var count = 0
    func wasTaken(_ information: inout SignalInformation) {
      count += 1
      information.value = 4711
    }
  }
}
