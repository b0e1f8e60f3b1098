import ABI
import CMachine
import FileLocks
import Files
import Ground
import Memory
import Threads
import VFS

/// What `fork` copies, and nothing else: descriptors, working directory, umask, credentials, signal actions, limits, memory.
public final class Process {
  /// `getpid(2)`.
  public let identifier: Int32
  /// `getppid(2)`.
  public var parentIdentifier: Int32 = 0
  public let descriptors: DescriptorTable
  public let memory: AddressSpace
  public var credentials = Credentials()
  /// The permission bits that new files do not get (`umask(2)`).
  public var fileModeMask: UInt32 = 0o022
  /// The process group and the session; the first process leads both.
  public var group: Int32, session: Int32
  /// What `getrlimit(2)` tells.
  public var limits = ResourceLimits()
  /// Signal actions.
  public var signals = ProcessSignals()
  /// How handlers run; nil until the first one is set.
  var handlerCalls: HandlerCalls?
  /// Signals sent to the process and not to one of its threads.
  public var pendingSignals = SignalQueue()
  /// Signals that the process may want from the host although their action is the default one: somebody blocked or awaited
  /// them.
  public var heldSignals = SignalSet()
  /// Signals of which is known whether they were ignored when the image started.
  var inheritedSignals = SignalSet()
  /// Who wants to know of every signal that waits (`signalfd(2)`).
  public var signalWatchers = WaitQueue()
  /// The timers of `timer_create(2)` by number, and the three of `setitimer(2)`; each is made when it is first set.
  public var timers: [ApplicationTimer?] = []
  public var intervalTimers = InlineArray<3, ApplicationTimer?>(repeating: nil)
  /// What the first thread left with `exit(2)`: the process's status if its threads all end so.
  public var exitStatus: Int32 = 0

  /// Does what other threads see of a thread's end, and tells whether it was the last; set when there are others.
  public var leaveThread: ((Caller) -> Bool)?

  /// The registering commands of `membarrier(2)` that the process has called.
  public var registeredBarriers: Int32 = 0

  /// What `prctl(2)` and `personality(2)` set.
  public var settings = ProcessSettings()

  /// What the machine is called.
  public var hostNames = HostNames()

  /// The owner of the process's record locks (`fcntl(2)`).
  public let lockOwner: LockOwner

  /// The tree of file systems; nil until the first call that walks a path.
  public var namespace: Namespace?
  /// Where absolute paths begin and relative ones do; set with `namespace`.
  public var rootDirectory: Place?
  public var workingDirectory: Place?

  public init(identifier: Int32, descriptors: DescriptorTable = DescriptorTable(), memory: AddressSpace = AddressSpace()) {
    self.identifier = identifier
    group = identifier
    session = identifier
    lockOwner = LockOwner(processIdentifier: identifier)
    self.descriptors = descriptors
    self.memory = memory
  }
}
