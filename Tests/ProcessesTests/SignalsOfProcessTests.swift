import ABI
import CMachine
import KernelTesting
import PlatformDouble
import ProcessDouble
import Testing
import Threads

@testable import Processes

@Suite("The signals of a process", .machine)
struct SignalsOfProcessTests {
  private let usr1 = Signal(rawValue: 10)

  @Test("go to the running thread, else to one that does not block them, else they wait")
  func receiver() {
    TestMachine.use { machine in
      let first = machine.process(1)
      let second = machine.thread(2, of: first.process)
      catchAll(first.process)
      first.process.send(SignalInformation(usr1))
      #expect(first.thread.signals.hasDeliverable && !second.thread.signals.hasDeliverable)
      #expect(first.process.takeSignal(of: usr1.set, for: first.thread) != nil)

      first.process.setBlocked(usr1.set, of: first.thread)
      first.process.send(SignalInformation(usr1))
      #expect(!first.thread.signals.hasDeliverable && second.thread.signals.hasDeliverable)
      #expect(first.process.takeSignal(of: usr1.set, for: second.thread) != nil)

      first.process.setBlocked(usr1.set, of: second.thread)
      first.process.send(SignalInformation(usr1))
      #expect(!first.thread.signals.hasDeliverable && !second.thread.signals.hasDeliverable)
      first.process.setBlocked(SignalSet(), of: second.thread)
      #expect(second.thread.signals.hasDeliverable)
    }
  }

  @Test("a thread that blocks a signal it was meant for passes it on")
  func passing() {
    TestMachine.use { machine in
      let first = machine.process(1)
      let second = machine.thread(2, of: first.process)
      catchAll(first.process)
      first.process.send(SignalInformation(usr1))
      #expect(!second.thread.signals.hasDeliverable)
      first.process.setBlocked(usr1.set, of: first.thread)
      #expect(!first.thread.signals.hasDeliverable && second.thread.signals.hasDeliverable)
    }
  }

  @Test("never reach the threads of another process")
  func twoProcesses() {
    TestMachine.use { machine in
      let one = machine.process(1)
      let two = machine.process(2)
      catchAll(one.process)
      catchAll(two.process)
      two.process.send(SignalInformation(usr1))
      #expect(two.thread.signals.hasDeliverable && !one.thread.signals.hasDeliverable)
      #expect(one.process.takeSignal(of: usr1.set, for: one.thread) == nil)
      one.process.drop(usr1.set, scheduler: machine.scheduler)
      #expect(two.process.pendingSignals.signals == usr1.set)
    }
  }

  @Test("that are ignored are dropped, unless they are blocked")
  func ignored() {
    TestMachine.use { machine in
      let caller = machine.process(1)
      let child = Signal(rawValue: 17)
      #expect(caller.process.send(SignalInformation(child)) == .dropped)
      caller.process.setBlocked(child.set, of: caller.thread)
      #expect(caller.process.send(SignalInformation(child)) == .queued)
    }
  }

  @Test("that stop and the one that continues cancel each other")
  func stopping() {
    TestMachine.use { machine in
      let caller = machine.process(1)
      catchAll(caller.process)
      caller.process.setBlocked(SignalSet(rawValue: .max), of: caller.thread)
      let terminalStop = Signal(rawValue: 20)
      caller.process.send(SignalInformation(.resume), to: caller.thread)
      caller.process.send(SignalInformation(terminalStop))
      #expect(caller.thread.signals.pending.signals.isEmpty)
      caller.process.send(SignalInformation(.resume))
      #expect(caller.process.pendingSignals.signals == Signal.resume.set)
    }
  }

  @Test("are taken by number, those of an instruction first, the thread's before the process's")
  func order() {
    TestMachine.use { machine in
      let caller = machine.process(1)
      catchAll(caller.process)
      for signal in [Int32(34), 10, 11, 2] { caller.process.send(SignalInformation(Signal(rawValue: signal))) }
      caller.process.send(SignalInformation(usr1, code: SignalInformation.fromThread), to: caller.thread)
      var taken: [(Int32, Int32)] = []
      while let next = caller.process.takeSignal(of: SignalSet(rawValue: .max), for: caller.thread) {
        taken.append((next.signal, next.code))
      }
      #expect(taken.map(\.0) == [11, 2, 10, 10, 34])
      #expect(taken[2].1 == SignalInformation.fromThread)
    }
  }

  @Test("come from the host once somebody wants them")
  func host() {
    TestMachine.use { machine in
      let caller = machine.process(1)
      caller.process.hold(usr1.set)
      #expect(platform_double_disposition(10) == 1)
      caller.process.signals[usr1].handler = 1
      caller.process.updateHostDisposition(of: usr1)
      #expect(platform_double_disposition(10) == 2)
      caller.process.signals[usr1].handler = 0x1000
      caller.process.updateHostDisposition(of: usr1)
      #expect(platform_double_disposition(10) == 1)
      platform_double_send(10)
      caller.process.takeHostSignals()
      let information = caller.process.takeSignal(of: usr1.set, for: caller.thread)
      #expect(information?.code == SignalInformation.fromUser && information?.first == 0)
    }
  }

  @Test("stay ignored when whoever started the image ignored them")
  func inherited() {
    TestMachine.use { machine in
      let caller = machine.process(1)
      platform_double_ignore(2)
      let interrupt = Signal(rawValue: 2)
      #expect(caller.process.send(SignalInformation(interrupt)) == .dropped)
      #expect(caller.process.signals[interrupt].isIgnored)
      caller.process.hold(interrupt.set)
      #expect(platform_double_disposition(2) == 2)
    }
  }

  private func catchAll(_ process: Process) {
    for signal in Int32(1)...64 { process.signals[Signal(rawValue: signal)].handler = 0x1000 }
  }
}
