import ABI
import Memory

extension RamFile {
  /// Whether a seal forbids to change the bytes by calls and new mappings.
  var isSealedForWriting: Bool { !seals.isDisjoint(with: [.write, .futureWrite]) }

  /// Adds seals.
  /// - Throws: `.operationNotPermitted` when the file takes no more, `.busy` for `F_SEAL_WRITE` while a mapping may write.
  func addSeals(_ added: FileSeals) throws(Errno) {
    guard !seals.contains(.seal) else { throw .operationNotPermitted }
    if added.contains(.write) && !seals.contains(.write) && isMappedToWrite { throw .busy }
    seals.formUnion(added)
  }

  /// Whether writing to some mapping would change the file.
  private var isMappedToWrite: Bool {
    var isFound = false
    for space in spaces {
      // The body throws nothing.
      try? space.forEachRegion { (region) throws(Errno) in
        guard region.kind.contains(.shared) && !region.kind.contains(.readOnly) else { return }
        if region.object?.contents === self { isFound = true }
      }
    }
    return isFound
  }
}
