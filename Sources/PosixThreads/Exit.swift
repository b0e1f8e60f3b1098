import ABI
import CMachine
import Processes
import Threads

extension Caller {
  /// `exit(2)`: ends the calling thread; the last one ends the process, with the status that the first thread left.
  public func exit(status: Int32) -> Never {
    if thread.identifier == process.identifier { process.exitStatus = status }
    thread.abandonRobustLocks?(thread)
    guard let leave = process.leaveThread, !leave(self) else { platform_power_off(process.exitStatus & 0xff, 0) }
    // The thread's memory goes to the next one that runs, so nothing of it may be held here.
    thread.scheduler.endCurrent()
  }

  /// Does what other threads see of the calling thread's end, and tells whether it is the process's last. Set at the first
  /// `clone(2)`: an image of a program with one thread does not link it.
  @inline(never)
  func leave() -> Bool {
    let ending = thread
    // A signal to the process shall go to a thread that is still there to handle it.
    process.setBlocked(SignalSet(rawValue: .max), of: ending)
    ending.scheduler.futexes.abandonLocks?(ending)
    let isLast = ending.scheduler.threadCount == 1
    if ending.clearAtExit != 0 && !isLast {
      try? UserPointer<Int32>(address: ending.clearAtExit).write(0)
      _ = ending.scheduler.futexes.wake(ending.clearAtExit, atMost: 1)
    }
    return isLast
  }
}
