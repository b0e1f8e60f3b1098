import ABI

/// A process's descriptors. The lowest free number is given out first (POSIX 2.14).
public final class DescriptorTable {
  // The table holds a reference to every file in it; `fill` takes it and `take` hands it on.
  @safe private struct Entry {
    var file: Unmanaged<OpenFile>?
    var closeOnExec = false
    var isReserved = false

    /// Whether the number names no file and no call is about to fill it.
    var isFree: Bool { unsafe file == nil && !isReserved }
    /// The file, counted once more.
    var held: OpenFile? { unsafe file?.takeUnretainedValue() }
  }

  private var entries: [Entry] = []
  /// No number below this one is free.
  private var lowestFree = 0
  /// Numbers at or above it are refused (`RLIMIT_NOFILE`).
  public var limit: Int

  /// Makes an empty table.
  public init(limit: Int = 1024) { self.limit = limit }

  /// A copy that shares the open files (`fork`).
  public init(copying other: DescriptorTable) {
    entries = other.entries
    lowestFree = other.lowestFree
    limit = other.limit
    for entry in entries {
      guard let file = entry.held else { continue }
      file.descriptorCount += 1
      // The copy has a reference of its own.
      _ = unsafe Unmanaged.passRetained(file)
    }
  }

  deinit {
    // Nobody else gives these references back.
    for entry in entries { unsafe entry.file?.release() }
  }

  /// Numbers that the table has room for; no number at or above it names a file.
  public var capacity: Int { entries.count }

  /// The file that `descriptor` names. O(1).
  /// - Throws: `.badDescriptor`.
  @inline(__always)
  public func file(at descriptor: Descriptor) throws(Errno) -> OpenFile {
    let index = Int(UInt32(bitPattern: descriptor.rawValue))
    guard index < entries.count, let file = entries[index].held else { throw .badDescriptor }
    return file
  }

  /// Calls `body` with the file that `descriptor` names, without counting a reference: `body` neither waits nor closes.
  /// - Throws: `.badDescriptor` and what `body` throws.
  @inline(__always)
  public func withFile<Value>(
    at descriptor: Descriptor, _ body: (OpenFile) throws(Errno) -> Value
  ) throws(Errno) -> Value {
    let index = Int(UInt32(bitPattern: descriptor.rawValue))
    guard index < entries.count, let file = unsafe entries[index].file else { throw .badDescriptor }
    // The table's own reference lasts as long as the number does.
    let result = unsafe file._withUnsafeGuaranteedRef { file -> Result<Value, Errno> in
      do throws(Errno) { return .success(try body(file)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Gives `file` the lowest free number at or above `minimum`.
  /// - Throws: `.tooManyFiles`, or `.invalidArgument` when `minimum` is beyond the limit.
  public func install(_ file: OpenFile, closeOnExec: Bool = false, from minimum: Int = 0) throws(Errno) -> Descriptor {
    let index = try reserve(from: minimum)
    fill(index, with: file, closeOnExec: closeOnExec)
    return Descriptor(rawValue: Int32(index))
  }

  /// Takes the lowest free number, then gives it to the file that `make` opens; it is free again when `make` throws.
  /// - Throws: `.tooManyFiles` and what `make` throws.
  public func install(closeOnExec: Bool, _ make: () throws(Errno) -> OpenFile) throws(Errno) -> Descriptor {
    let index = try reserve(from: 0)
    do throws(Errno) { fill(index, with: try make(), closeOnExec: closeOnExec) } catch {
      unreserve(index)
      throw error
    }
    return Descriptor(rawValue: Int32(index))
  }

  /// Takes two numbers, lets `publish` tell them to the application, then fills them; none is taken when `publish` throws.
  /// - Throws: `.tooManyFiles` and what `publish` throws.
  public func installPair(
    _ first: OpenFile, _ second: OpenFile, closeOnExec: Bool,
    publish: (Descriptor, Descriptor) throws(Errno) -> Void
  ) throws(Errno) {
    let one = try reserve(from: 0)
    let two: Int
    do throws(Errno) { two = try reserve(from: 0) } catch {
      unreserve(one)
      throw error
    }
    do throws(Errno) { try publish(Descriptor(rawValue: Int32(one)), Descriptor(rawValue: Int32(two))) } catch {
      unreserve(two)
      unreserve(one)
      throw error
    }
    fill(one, with: first, closeOnExec: closeOnExec)
    fill(two, with: second, closeOnExec: closeOnExec)
  }

  /// Gives `file` exactly `descriptor` (`dup2(2)`) and returns the file that had the number.
  /// - Throws: `.badDescriptor` when the number is out of range, `.busy` when another call is about to fill it.
  public func replace(_ descriptor: Descriptor, with file: OpenFile, closeOnExec: Bool) throws(Errno) -> OpenFile? {
    let index = Int(descriptor.rawValue)
    guard index >= 0 && index < limit else { throw .badDescriptor }
    grow(to: index + 1)
    guard !entries[index].isReserved else { throw .busy }
    // Taken over from the table, which is about to forget it.
    let previous = unsafe entries[index].file?.takeRetainedValue()
    unsafe entries[index] = Entry(isReserved: true)
    fill(index, with: file, closeOnExec: closeOnExec)
    updateLowestFree()
    return previous
  }

  /// Frees `descriptor` and returns its file; the caller lets the file go.
  /// - Throws: `.badDescriptor`.
  public func remove(_ descriptor: Descriptor) throws(Errno) -> OpenFile {
    let file = try self.file(at: descriptor)
    // `file` counts for itself.
    unsafe Unmanaged.passUnretained(file).release()
    let index = Int(descriptor.rawValue)
    entries[index] = Entry()
    lowestFree = Swift.min(lowestFree, index)
    return file
  }

  /// Whether the descriptor is closed by exec (`FD_CLOEXEC`).
  /// - Throws: `.badDescriptor`.
  public func closesOnExec(_ descriptor: Descriptor) throws(Errno) -> Bool {
    _ = try file(at: descriptor)
    return entries[Int(descriptor.rawValue)].closeOnExec
  }

  /// Sets whether the descriptor is closed by exec.
  /// - Throws: `.badDescriptor`.
  public func setClosesOnExec(_ descriptor: Descriptor, _ value: Bool) throws(Errno) {
    _ = try file(at: descriptor)
    entries[Int(descriptor.rawValue)].closeOnExec = value
  }

  /// The numbers from `start` on that name a file, one after the other; nil at the end.
  public func nextOpen(from start: Int) -> Descriptor? {
    var index = Swift.max(start, 0)
    while index < entries.count {
      if unsafe entries[index].file != nil { return Descriptor(rawValue: Int32(index)) }
      index += 1
    }
    return nil
  }

  private func reserve(from minimum: Int) throws(Errno) -> Int {
    guard minimum < limit else { throw minimum == 0 ? .tooManyFiles : .invalidArgument }
    var index = Swift.max(minimum, lowestFree)
    while index < entries.count && !entries[index].isFree { index += 1 }
    guard index < limit else { throw .tooManyFiles }
    grow(to: index + 1)
    entries[index].isReserved = true
    if minimum <= lowestFree { lowestFree = index + 1 }
    return index
  }

  private func unreserve(_ index: Int) {
    entries[index] = Entry()
    lowestFree = Swift.min(lowestFree, index)
  }

  private func fill(_ index: Int, with file: OpenFile, closeOnExec: Bool) {
    file.descriptorCount += 1
    unsafe entries[index] = Entry(file: .passRetained(file), closeOnExec: closeOnExec)
  }

  private func grow(to count: Int) {
    guard entries.count < count else { return }
    var size = Swift.max(entries.count, 8)
    while size < count { size *= 2 }
    entries.reserveCapacity(size)
    while entries.count < size { entries.append(Entry()) }
  }

  private func updateLowestFree() {
    while lowestFree < entries.count && !entries[lowestFree].isFree { lowestFree += 1 }
  }
}
