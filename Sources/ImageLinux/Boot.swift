import ABI
import CMachine
import Console
import CrashReport
import Entry
import Files
import PlatformLinux
import Processes
import Threads
import VFS

/// Composes the kernel: a scheduler, the first thread and process, and the standard streams. File systems are composed by
/// the first call that walks a path.
@c(image_boot)
public func imageBoot() {
  let scheduler = Scheduler()
  let descriptors = DescriptorTable()
  // Number 1 is init's: kill(2) gives -1 and 1 meanings of their own, and killpg(3) would find neither. A container's host
  // may give it.
  let number = max(platform_process_number(), 2)
  let process = Process(identifier: number, descriptors: descriptors)
  process.credentials = Credentials(startingAs: platform_identity())
  // The first thread's block is the machine's own and is never freed.
  let thread = unsafe Thread(machine: machine_current(), scheduler: scheduler, identifier: number, processIdentifier: number)
  // The machine holds both for as long as the image runs.
  unsafe machine_current().pointee.process = Unmanaged.passRetained(process).toOpaque()
  unsafe machine_current().pointee.thread = Unmanaged.passRetained(thread).toOpaque()
  _ = unsafe Unmanaged.passRetained(scheduler)
  scheduler.adopt(thread)
  // What the image's maker had blocked stays blocked for the program, and not for the kernel.
  let blocked = SignalSet(rawValue: platform_blocked_signals()).subtracting(.unblockable)
  if !blocked.isEmpty {
    thread.signals.blocked = blocked
    process.hold(blocked.intersection(.sentFromOutside))
    platform_unblock_signals()
  }
  scheduler.takeEvents = { Caller.current.process.takeHostSignals() }
  scheduler.raiseSignal = { thread, signal in
    let process = Caller.current.process
    process.send(process.information(of: signal, code: SignalInformation.fromUser), to: thread)
  }
  for stream in Int32(0)...2 {
    let file = ConsoleFile(stream: stream, flags: .readWrite)
    _ = try? descriptors.install(file)
  }
}
