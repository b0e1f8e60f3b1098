import ABI
import CMachine
import Ground
import VFS

/// A regular file in memory. Its pages lie in the page store; growing copies nothing, and holes take no memory.
final class RamFile: Inode {
  private let store: PageStore
  private var pages = PageMap()
  /// Bytes that a file has at most.
  private static var maximumSize: Int64 { 1 << 44 }

  init(attributes: FileStatus, fileSystem: FileSystem, store: PageStore) {
    self.store = store
    super.init(attributes: attributes, fileSystem: fileSystem)
  }

  deinit { pages.remove(0..<Int(Self.maximumSize >> 12), to: store) }

  override func read(into buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard offset < attributes.size else { return 0 }
    let count = Swift.min(buffer.count, Int(attributes.size - offset))
    var done = 0
    while done < count {
      let position = Int(offset) + done
      let start = position & (Page.size - 1)
      let length = Swift.min(Page.size - start, count - done)
      let page = pages[position >> Page.shift]
      do throws(Errno) {
        if page == 0 {
          try buffer.clear(at: done, length: length)
        } else {
          // The bytes lie within the page.
          try unsafe buffer.write(UnsafeRawBufferPointer(start: store.pointer(page) + start, count: length), at: done)
        }
      } catch {
        guard done > 0 else { throw error }
        break
      }
      done += length
    }
    touchAccess()
    return done
  }

  override func write(from buffer: UserBuffer, at offset: Int64) throws(Errno) -> Int {
    guard buffer.count > 0 else { return 0 }
    guard offset < Self.maximumSize else { throw .fileTooLarge }
    let count = Swift.min(buffer.count, Int(Self.maximumSize - offset))
    var done = 0
    while done < count {
      let position = Int(offset) + done
      let start = position & (Page.size - 1)
      let length = Swift.min(Page.size - start, count - done)
      do throws(Errno) {
        let page = try pages.page(at: position >> Page.shift, from: store)
        // The bytes lie within the page.
        try unsafe buffer.read(
          into: UnsafeMutableRawBufferPointer(start: store.pointer(page) + start, count: length), at: done)
      } catch {
        guard done > 0 else { throw error }
        break
      }
      done += length
    }
    attributes.size = Swift.max(attributes.size, offset + Int64(done))
    changed()
    return done
  }

  override func truncate(to length: Int64) throws(Errno) {
    guard length >= 0 else { throw .invalidArgument }
    guard length <= Self.maximumSize else { throw .fileTooLarge }
    if length < attributes.size {
      let kept = Int((length + 4095) >> 12)
      pages.remove(kept..<Int(Self.maximumSize >> 12), to: store)
      clearTail(after: length)
    }
    attributes.size = length
    changed()
  }

  override func seek(data: Bool, from offset: Int64) throws(Errno) -> Int64 {
    guard offset >= 0 && offset < attributes.size else { throw .noSuchDevice }
    let end = Int((attributes.size + 4095) >> 12)
    let page = pages.next(data: data, from: Int(offset) >> Page.shift, before: end)
    if page == end {
      guard !data else { throw .noSuchDevice }
      return attributes.size
    }
    return Swift.max(offset, Int64(page) << 12)
  }

  /// Zeroes what the last page holds behind the end.
  private func clearTail(after length: Int64) {
    let start = Int(length) & (Page.size - 1)
    let page = pages[Int(length) >> Page.shift]
    guard start > 0 && page != 0 else { return }
    // The bytes lie within the page.
    unsafe (store.pointer(page) + start).initializeMemory(as: UInt8.self, repeating: 0, count: Page.size - start)
  }

  /// Linux's `relatime`: the access time moves only when it lies before the last change.
  private func touchAccess() {
    guard attributes.accessTime.totalNanoseconds <= attributes.modificationTime.totalNanoseconds else { return }
    attributes.accessTime = .present
  }

  private func changed() {
    attributes.blocks = Int64(pages.count) * 8
    attributes.modificationTime = .present
    attributes.changeTime = attributes.modificationTime
  }
}

extension TimeSpec {
  /// The present by the wall clock.
  static var present: TimeSpec { TimeSpec(totalNanoseconds: platform_realtime()) }
}
