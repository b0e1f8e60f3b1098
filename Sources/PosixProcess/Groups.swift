import ABI
import Processes
import VFS

/// What the `set*id` calls take for "leave it as it is".
private let unchanged = UInt32.max

extension Caller {
  /// `getgid(2)`: the real group.
  @inline(__always)
  public func getgid() -> UInt32 { process.credentials.realGroup }

  /// `getegid(2)`: the effective group.
  @inline(__always)
  public func getegid() -> UInt32 { process.credentials.group }

  /// `getresgid(2)`: stores the three groups.
  /// - Throws: `.badAddress`.
  public func getresgid(
    real: UserPointer<UInt32>, effective: UserPointer<UInt32>, saved: UserPointer<UInt32>
  ) throws(Errno) {
    try real.write(process.credentials.realGroup)
    try effective.write(process.credentials.group)
    try saved.write(process.credentials.savedGroup)
  }

  /// `setgid(2)`: sets the effective group, and for root all three.
  /// - Throws: `.invalidArgument` for -1; `.operationNotPermitted` when the caller is neither root nor has been `group`.
  public func setgid(to group: UInt32) throws(Errno) {
    guard group != unchanged else { throw .invalidArgument }
    let old = process.credentials
    if old.user == 0 {
      set(realGroup: group, group: group, savedGroup: group)
    } else {
      guard group == old.realGroup || group == old.savedGroup else { throw .operationNotPermitted }
      set(realGroup: old.realGroup, group: group, savedGroup: old.savedGroup)
    }
  }

  /// `setregid(2)`: sets the real and the effective group; -1 keeps one.
  /// - Throws: `.operationNotPermitted` when the caller is not root and the group is not one of its own.
  public func setregid(real: UInt32, effective: UInt32) throws(Errno) {
    let old = process.credentials
    if old.user != 0 {
      guard real == unchanged || real == old.realGroup || real == old.group else { throw .operationNotPermitted }
      guard effective == unchanged || owns(group: effective) else { throw .operationNotPermitted }
    }
    let newReal = real == unchanged ? old.realGroup : real
    let new = effective == unchanged ? old.group : effective
    let savesToo = real != unchanged || (effective != unchanged && effective != old.realGroup)
    set(realGroup: newReal, group: new, savedGroup: savesToo ? new : old.savedGroup)
  }

  /// `setresgid(2)`: sets the three groups; -1 keeps one.
  /// - Throws: `.operationNotPermitted` when the caller is not root and a group is not one of its own.
  public func setresgid(real: UInt32, effective: UInt32, saved: UInt32) throws(Errno) {
    let old = process.credentials
    if old.user != 0 {
      guard real == unchanged || owns(group: real), effective == unchanged || owns(group: effective),
        saved == unchanged || owns(group: saved)
      else { throw .operationNotPermitted }
    }
    set(
      realGroup: real == unchanged ? old.realGroup : real, group: effective == unchanged ? old.group : effective,
      savedGroup: saved == unchanged ? old.savedGroup : saved)
  }

  /// `setfsgid(2)`: sets the group for file access where that is allowed; returns the old one.
  public func setfsgid(to group: UInt32) -> UInt32 {
    let old = process.credentials.fileGroup
    if group != unchanged, process.credentials.user == 0 || group == old || owns(group: group) {
      process.credentials.fileGroup = group
    }
    return old
  }

  private func owns(group: UInt32) -> Bool {
    let own = process.credentials
    return group == own.realGroup || group == own.group || group == own.savedGroup
  }

  private func set(realGroup: UInt32, group: UInt32, savedGroup: UInt32) {
    process.credentials.realGroup = realGroup
    process.credentials.group = group
    process.credentials.savedGroup = savedGroup
    process.credentials.fileGroup = group
  }
}

extension Caller {
  /// `getgroups(2)`: stores the supplementary groups at `list`, unless `count` is 0, and returns their number.
  /// - Throws: `.invalidArgument` when `count` is negative or too small; `.badAddress`.
  public func getgroups(count: Int32, into list: UserPointer<UInt32>) throws(Errno) -> Int {
    let groups = process.credentials.groups
    guard count >= 0 else { throw .invalidArgument }
    if count > 0 {
      guard Int(count) >= groups.count else { throw .invalidArgument }
      for index in 0..<groups.count { try list.advanced(by: index).write(groups[index]) }
    }
    return groups.count
  }

  /// `setgroups(2)`: sets the supplementary groups to the `count` at `list`.
  /// - Throws: `.operationNotPermitted` when the caller is not root; `.invalidArgument` for more than 65536; `.badAddress`.
  public func setgroups(count: Int32, from list: UserPointer<UInt32>) throws(Errno) {
    guard process.credentials.user == 0 else { throw .operationNotPermitted }
    guard 0...65536 ~= count else { throw .invalidArgument }
    var groups: [UInt32] = []
    for index in 0..<Int(count) { groups.append(try list.advanced(by: index).read()) }
    process.credentials.groups = groups
  }
}
