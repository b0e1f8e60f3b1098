import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `utime(2)`: sets the access and modification times of the file at `path`, in seconds; null `times` mean the present.
  public func utime(path: UserPath, times: UserPointer<(Int64, Int64)>) throws(Errno) {
    var update = TimesUpdate.present
    if !times.isNull {
      let (access, modification) = try times.read()
      update = TimesUpdate(
        access: .at(TimeSpec(seconds: access, nanoseconds: 0)),
        modification: .at(TimeSpec(seconds: modification, nanoseconds: 0)))
    }
    try setTimes(update, of: .place(find(path)))
  }

  /// `utimes(2)`: as `utime`, in microseconds.
  public func utimes(path: UserPath, times: UserPointer<(TimeValue, TimeValue)>) throws(Errno) {
    try futimesat(in: .workingDirectory, path: path, times: times)
  }

  /// `futimesat(2)`: as `utimes`, a relative `path` beginning at `directory`; a null `path` means `directory` itself.
  public func futimesat(
    in directory: Descriptor, path: UserPath, times: UserPointer<(TimeValue, TimeValue)>
  ) throws(Errno) {
    var update = TimesUpdate.present
    if !times.isNull {
      let (access, modification) = try times.read()
      update = try TimesUpdate(access: .init(access), modification: .init(modification))
    }
    try setTimes(update, in: directory, path: path, flags: [])
  }

  /// `utimensat(2)`: as `futimesat`, in nanoseconds, each time set, left or the present (`UTIME_NOW`, `UTIME_OMIT`).
  public func utimensat(
    in directory: Descriptor, path: UserPath, times: UserPointer<(TimeSpec, TimeSpec)>, flags: AtFlags
  ) throws(Errno) {
    var update = TimesUpdate.present
    if !times.isNull {
      let (access, modification) = try times.read()
      // Linux looks at nothing else then, not even the path.
      if access.nanoseconds == TimeUpdate.omitted && modification.nanoseconds == TimeUpdate.omitted { return }
      update = try TimesUpdate(access: .init(access), modification: .init(modification))
    }
    try setTimes(update, in: directory, path: path, flags: flags)
  }

  private func setTimes(
    _ update: TimesUpdate, in directory: Descriptor, path: UserPath, flags: AtFlags
  ) throws(Errno) {
    guard path.isNull && directory != .workingDirectory else {
      try flags.check([.noFollow, .emptyPath])
      return try setTimes(update, of: find(path, in: directory, flags: flags))
    }
    try flags.check([])
    try setTimes(update, of: Target(contentFile(at: directory)))
  }

  private func setTimes(_ update: TimesUpdate, of target: Target) throws(Errno) {
    try target.checkWritable()
    let status = try target.status()
    let credentials = process.credentials
    if !credentials.isPrivileged && credentials.fileUser != status.user {
      // The present may be set by everyone who could have written.
      guard update.isPresent else { throw .operationNotPermitted }
      try credentials.check(.write, on: status)
    }
    let now = TimeSpec.present
    var change = AttributeChange()
    change.accessTime = update.access.time(now)
    change.modificationTime = update.modification.time(now)
    try target.set(change)
  }
}

/// What happens to one time of a file.
private enum TimeUpdate {
  case at(TimeSpec)
  case present
  case none

  /// `UTIME_NOW` and `UTIME_OMIT`.
  static var now: Int64 { 0x3fff_ffff }
  static var omitted: Int64 { 0x3fff_fffe }

  /// - Throws: `.invalidArgument` when the nanoseconds are out of range and stand for nothing.
  init(_ time: TimeSpec) throws(Errno) {
    switch time.nanoseconds {
    case Self.now: self = .present
    case Self.omitted: self = .none
    case 0..<1_000_000_000: self = .at(time)
    default: throw .invalidArgument
    }
  }

  /// - Throws: `.invalidArgument` when the microseconds are out of range.
  init(_ time: TimeValue) throws(Errno) {
    guard (0..<1_000_000).contains(time.microseconds) else { throw .invalidArgument }
    self = .at(TimeSpec(seconds: time.seconds, nanoseconds: time.microseconds * 1000))
  }

  /// The new time; nil leaves the old one.
  func time(_ now: TimeSpec) -> TimeSpec? {
    switch self {
    case .at(let time): time
    case .present: now
    case .none: nil
    }
  }
}

/// What happens to the access and the modification time of a file.
private struct TimesUpdate {
  let access: TimeUpdate
  let modification: TimeUpdate

  /// Both become the present.
  static var present: TimesUpdate { TimesUpdate(access: .present, modification: .present) }

  /// Whether both become the present.
  var isPresent: Bool {
    if case .present = access, case .present = modification { true } else { false }
  }
}
