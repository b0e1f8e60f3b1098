import ABI
import Console
import Files
import VFS

/// `/dev/tty` and `/dev/console`: the terminal of the host that controls the image.
final class TerminalDriver: SpecialFile {
  /// Whether an image without a terminal has its standard streams instead.
  private let hasStreams: Bool

  init(hasStreams: Bool) {
    self.hasStreams = hasStreams
    super.init()
  }

  override func open(_ inode: Inode, flags: OpenFlags, path: OpenPath) throws(Errno) -> OpenFile {
    do throws(Errno) { return try ConsoleFile.terminal(flags: flags) } catch {
      guard hasStreams else { throw error }
      return ConsoleFile(stream: flags.allowsWriting ? 2 : 0, flags: flags)
    }
  }
}
