import ABI
import CMachine
import Ground

extension AddressSpace {
  /// Changes what may be done with every page of `range`.
  /// - Throws: `.outOfMemory` at the first page that is not the application's, or that may not become its own, and
  ///   `.permissionDenied` at one that may not be written; those before it are changed.
  public func protect(_ range: PageRange, _ protection: Protection) throws(Errno) {
    try forEachPart(of: range) { (part) throws(Errno) in
      var changed = part
      changed.protection = protection.intersection(.access)
      guard !part.kind.contains(.readOnly) || !protection.contains(.write) else { throw .permissionDenied }
      if changed.isData && !part.isData {
        guard limits.allows(data: regions.dataBytes + part.range.byteCount) else { throw .outOfMemory }
      }
      _ = try Errno.check(platform_protect(part.range.start, part.range.byteCount, Int32(protection.rawValue)))
      regions.insert(changed)
    }
  }

  /// Gives the platform a hint, or an order, about every page of `range`.
  /// - Throws: `.outOfMemory` when some page is not the application's; the others have been advised.
  public func advise(_ range: PageRange, _ advice: Int32) throws(Errno) {
    try forEachPart(skippingHolesIn: range) { (part) throws(Errno) in
      _ = try Errno.check(platform_advise(part.range.start, part.range.byteCount, advice))
    }
  }

  /// Writes what was changed in `range` back to the files behind it; `flags` are `MS_*`.
  /// - Throws: `.busy` when told to drop pages that are locked, `.outOfMemory` when some page is not the application's.
  public func synchronize(_ range: PageRange, flags: Int32, invalidates: Bool) throws(Errno) {
    try forEachPart(skippingHolesIn: range) { (part) throws(Errno) in
      guard !invalidates || !part.kind.contains(.locked) else { throw .busy }
      // Files in memory are their pages: there is nothing to write.
      guard part.kind.contains([.shared, .platformFile]) else { return }
      _ = try Errno.check(platform_synchronize(part.range.start, part.range.byteCount, flags))
    }
  }

  /// Stores one byte for each page of `range` at `vector`, whose lowest bit says whether the page is in memory.
  /// - Throws: `.outOfMemory` at a page that is not the application's, `.badAddress`.
  public func resident(_ range: PageRange, into vector: UserBuffer) throws(Errno) {
    try forEachPart(of: range) { (part) throws(Errno) in
      var next = part.range.start
      while next < part.range.end {
        var bytes = InlineArray<128, UInt8>(repeating: 0)
        let count = Swift.min(Int(part.range.end - next) >> Page.shift, bytes.count)
        // The platform fills in `count` bytes, for which the array has room.
        unsafe try withUnsafeMutableBytes(of: &bytes) { (bytes) throws(Errno) in
          let first = unsafe bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
          _ = unsafe try Errno.check(platform_resident(next, count << Page.shift, first))
          let part = unsafe UnsafeRawBufferPointer(start: first, count: count)
          unsafe try vector.write(part, at: Int(next - range.start) >> Page.shift)
        }
        next += UInt(count << Page.shift)
      }
    }
  }
}
