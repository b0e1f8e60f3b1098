import Foundation

/// The C headers of Linux's own interface (`linux/*.h`, `asm/*.h` and their like), which the C library's lack: those of
/// the package linux-libc-dev.
struct LinuxHeaders {
  /// The file that tells one version of the headers from another.
  static let version = "/usr/include/linux/version.h"

  private static let folders = ["linux", "asm-generic", "drm", "misc", "mtd", "rdma", "sound", "video", "xen"]

  private let progress: ProgressLines

  /// Says through `progress` what takes time.
  init(progress: ProgressLines) { self.progress = progress }

  /// What tells these headers from others, for cache keys; installs the package when they are missing.
  func fingerprint() throws -> String {
    try HostPackages(progress: progress).require(files: [Self.version: "linux-libc-dev"])
    return FileManager.default.contents(atPath: Self.version).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Copies the headers into `include`.
  func install(into include: Folder) throws {
    for folder in Self.folders where Folder("/usr/include/" + folder).exists {
      try include.copy("/usr/include/" + folder, to: folder)
    }
    let machine = ["/usr/include/x86_64-linux-gnu/asm", "/usr/include/asm"].first { Folder($0).exists }
    guard let machine else { throw Failure("linux-libc-dev has no headers for x86-64: install it and try again") }
    try include.copy(machine, to: "asm")
  }
}
