import ABI
import Files
import Ground
import Memory
import Processes

extension Caller {
  /// `mmap(2)`: maps zeroed memory, or a file, and returns its address.
  /// - Throws: `.invalidArgument`, `.outOfMemory`, `.fileExists`, `.permissionDenied`, `.noDevice`, `.overflow` as `mmap(2)`
  ///   says; `.notSupported` for memory that grows by itself, and for flags that `MAP_SHARED_VALIDATE` does not know.
  public func mmap(
    at address: UInt, count: Int, protection: Protection, flags: MappingFlags, descriptor: Descriptor, offset: Int64
  ) throws(Errno) -> UInt {
    guard offset & Int64(Page.size - 1) == 0 else { throw .invalidArgument }
    let file = flags.contains(.anonymous) ? nil : try process.descriptors.file(at: descriptor)
    if let file, file.flags.contains(.path) { throw .badDescriptor }
    guard count != 0, let sharing = flags.sharing, file != nil || sharing != .sharedValidate else {
      throw .invalidArgument
    }
    guard count > 0 && UInt(count) <= UserMemory.end else { throw .outOfMemory }
    guard !flags.contains(.hugePages) else { throw file == nil ? .unsupported(.outOfMemory) : .invalidArgument }
    // Deviation: Linux has it where the machine does.
    guard !flags.contains(.growsDown) else { throw .unsupported(.notSupported) }
    let place: AddressSpace.Place =
      flags.contains(.fixedNoReplace) ? .exactly(address) : flags.contains(.fixed) ? .replacing(address) : .near(address)
    var request = AddressSpace.Request(PageCount(covering: count), at: place, protection: protection)
    if sharing != .isPrivate { request.kind = .shared }
    request.options = flags.options
    if flags.contains(.locked) && memory.limits.locked == 0 { throw .operationNotPermitted }
    if let file {
      guard offset >= 0, !offset.addingReportingOverflow(Int64(request.length.byteCount)).overflow else {
        throw .overflow
      }
      guard sharing != .sharedValidate || flags.isSubset(of: .validated) else { throw .notSupported }
      try describe(file, in: &request)
      request.offset = offset
    }
    return try memory.map(request)
  }

  /// Notes in `request` what of `file` is mapped.
  private func describe(_ file: OpenFile, in request: inout AddressSpace.Request) throws(Errno) {
    let isShared = request.kind.contains(.shared)
    guard file.flags.allowsReading, !isShared || !request.protection.contains(.write) || file.flags.allowsWriting else {
      throw .permissionDenied
    }
    request.object = try file.mappable()
    if isShared && !file.flags.allowsWriting { request.kind.insert(.readOnly) }
  }

  /// `munmap(2)`: takes the pages that the range touches away.
  public func munmap(at address: UInt, count: Int) throws(Errno) {
    guard count != 0 else { throw .invalidArgument }
    try process.memory.unmap(PageRange(from: address, count: count, orThrow: .invalidArgument))
  }

  /// `brk(2)`: moves the end of the heap and returns where it is then, moved or not.
  public func brk(to address: UInt) -> UInt { memory.moveBreak(to: address) }

  /// `remap_file_pages(2)`: puts other pages of the shared mapping's file at `address`, from page `page` on.
  /// - Throws: `.invalidArgument` when the range is not part of one shared mapping of a file; what `mmap` throws.
  public func remap_file_pages(
    at address: UInt, count: Int, protection: Int32, page: UInt, flags: MappingFlags
  ) throws(Errno) {
    let start = address & ~UInt(Page.size - 1)
    guard protection == 0, count >= Page.size, page < UInt(Int64.max) >> UInt(Page.shift) else {
      throw .invalidArgument
    }
    let range = try PageRange(from: start, count: count & ~(Page.size - 1), orThrow: .invalidArgument)
    guard let region = process.memory.region(at: start), region.kind.contains(.shared), region.object != nil,
      range.end <= region.range.end
    else { throw .invalidArgument }
    var request = AddressSpace.Request(
      PageCount(covering: range.byteCount), at: .replacing(start), protection: region.protection)
    request.kind = region.kind.intersection([.shared, .readOnly])
    request.options = MappingFlags.populate.options
    request.object = region.object
    request.offset = Int64(page) << Int64(Page.shift)
    _ = try memory.map(request)
  }
}
