/// The live inodes of a host file system by device and number of the host. It does not keep them alive: an inode takes
/// itself out when it goes.
struct InodeCache: ~Copyable {
  // Every inode in a chain is alive, as its deinitialiser takes it out.
  private struct Bucket {
    unowned(unsafe) var first: HostInode?
  }

  private var buckets = [Bucket](repeating: Bucket(first: nil), count: 256)

  /// The live inode of the host's file `number` on `device`.
  func find(device: UInt64, number: UInt64) -> HostInode? {
    var next = unsafe buckets[index(device, number)].first
    while let candidate = next {
      if candidate.hostDevice == device && candidate.hostNumber == number { return candidate }
      next = unsafe candidate.nextInBucket
    }
    return nil
  }

  /// Adds a new inode.
  mutating func insert(_ inode: HostInode) {
    let index = index(inode.hostDevice, inode.hostNumber)
    unsafe inode.nextInBucket = buckets[index].first
    unsafe buckets[index].first = inode
  }

  /// Takes out `inode`, which is about to go.
  mutating func remove(_ inode: HostInode) {
    let index = index(inode.hostDevice, inode.hostNumber)
    guard let first = unsafe buckets[index].first else { return }
    if first === inode {
      unsafe buckets[index].first = inode.nextInBucket
      return
    }
    var candidate = first
    while let following = unsafe candidate.nextInBucket {
      if following === inode {
        unsafe candidate.nextInBucket = inode.nextInBucket
        return
      }
      candidate = following
    }
  }

  private func index(_ device: UInt64, _ number: UInt64) -> Int {
    Int(truncatingIfNeeded: (number ^ device &* 31) & 255)
  }
}
