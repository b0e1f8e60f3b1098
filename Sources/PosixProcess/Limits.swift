import ABI
import Files
import Processes
import VFS

extension Caller {
  /// `getrlimit(2)`: stores the limits of `resource` at `limit`.
  /// - Throws: `.invalidArgument` for an unknown resource; `.badAddress`.
  public func getrlimit(resource: LimitResource, into limit: UserPointer<ResourceLimit>) throws(Errno) {
    try limit.write(process.limits[resource])
  }

  /// `setrlimit(2)`: sets the limits of `resource` from `limit`.
  /// - Throws: `.invalidArgument` when the soft limit is above the hard one; `.operationNotPermitted` when somebody who is
  ///   not root raises the hard one; `.badAddress`.
  public func setrlimit(resource: LimitResource, from limit: UserPointer<ResourceLimit>) throws(Errno) {
    try set(resource, to: try limit.read())
  }

  /// `prlimit64(2)`: sets the limits of `resource` from `new` and stores the old ones at `old`; either may be null.
  /// - Throws: as `setrlimit`; `.noSuchProcess` for another process than the caller's.
  public func prlimit64(
    of number: Int32, resource: LimitResource, new: UserPointer<ResourceLimit>, old: UserPointer<ResourceLimit>
  ) throws(Errno) {
    let limit: ResourceLimit? = new.isNull ? nil : try new.read()
    guard number == 0 || number == process.identifier else { throw .noSuchProcess }
    let before = process.limits[resource]
    if let limit { try set(resource, to: limit) }
    if !old.isNull { try old.write(before) }
  }

  private func set(_ resource: LimitResource, to limit: ResourceLimit) throws(Errno) {
    guard limit.soft <= limit.hard else { throw .invalidArgument }
    let isRoot = process.credentials.user == 0
    guard isRoot || limit.hard <= process.limits[resource].hard else { throw .operationNotPermitted }
    if resource == .openFiles {
      // Linux refuses more than fs.nr_open even to root.
      guard limit.hard <= 1 << 20 else { throw .operationNotPermitted }
      process.descriptors.limit = Int(limit.soft)
    }
    process.limits[resource] = limit
  }
}
