import ABI
import Processes
import VFS

/// What the `set*id` calls take for "leave it as it is".
private let unchanged = UInt32.max

extension Caller {
  /// `getuid(2)`: the real user.
  @inline(__always)
  public func getuid() -> UInt32 { process.credentials.realUser }

  /// `geteuid(2)`: the effective user.
  @inline(__always)
  public func geteuid() -> UInt32 { process.credentials.user }

  /// `getresuid(2)`: stores the three users.
  /// - Throws: `.badAddress`.
  public func getresuid(
    real: UserPointer<UInt32>, effective: UserPointer<UInt32>, saved: UserPointer<UInt32>
  ) throws(Errno) {
    try real.write(process.credentials.realUser)
    try effective.write(process.credentials.user)
    try saved.write(process.credentials.savedUser)
  }

  /// `setuid(2)`: sets the effective user, and for root all three.
  /// - Throws: `.invalidArgument` for -1; `.operationNotPermitted` when the caller is neither root nor has been `user`.
  public func setuid(to user: UInt32) throws(Errno) {
    guard user != unchanged else { throw .invalidArgument }
    let old = process.credentials
    if old.user == 0 {
      set(realUser: user, user: user, savedUser: user)
    } else {
      guard user == old.realUser || user == old.savedUser else { throw .operationNotPermitted }
      set(realUser: old.realUser, user: user, savedUser: old.savedUser)
    }
  }

  /// `setreuid(2)`: sets the real and the effective user; -1 keeps one.
  /// - Throws: `.operationNotPermitted` when the caller is not root and the user is not one of its own.
  public func setreuid(real: UInt32, effective: UInt32) throws(Errno) {
    let old = process.credentials
    if old.user != 0 {
      guard real == unchanged || real == old.realUser || real == old.user else { throw .operationNotPermitted }
      guard effective == unchanged || owns(user: effective) else { throw .operationNotPermitted }
    }
    let newReal = real == unchanged ? old.realUser : real
    let new = effective == unchanged ? old.user : effective
    let savesToo = real != unchanged || (effective != unchanged && effective != old.realUser)
    set(realUser: newReal, user: new, savedUser: savesToo ? new : old.savedUser)
  }

  /// `setresuid(2)`: sets the three users; -1 keeps one.
  /// - Throws: `.operationNotPermitted` when the caller is not root and a user is not one of its own.
  public func setresuid(real: UInt32, effective: UInt32, saved: UInt32) throws(Errno) {
    let old = process.credentials
    if old.user != 0 {
      guard real == unchanged || owns(user: real), effective == unchanged || owns(user: effective),
        saved == unchanged || owns(user: saved)
      else { throw .operationNotPermitted }
    }
    set(
      realUser: real == unchanged ? old.realUser : real, user: effective == unchanged ? old.user : effective,
      savedUser: saved == unchanged ? old.savedUser : saved)
  }

  /// `setfsuid(2)`: sets the user for file access where that is allowed; returns the old one.
  public func setfsuid(to user: UInt32) -> UInt32 {
    let old = process.credentials.fileUser
    if user != unchanged, process.credentials.user == 0 || user == old || owns(user: user) {
      process.credentials.fileUser = user
    }
    return old
  }

  private func owns(user: UInt32) -> Bool {
    let own = process.credentials
    return user == own.realUser || user == own.user || user == own.savedUser
  }

  private func set(realUser: UInt32, user: UInt32, savedUser: UInt32) {
    process.credentials.realUser = realUser
    process.credentials.user = user
    process.credentials.savedUser = savedUser
    process.credentials.fileUser = user
  }
}
