import ArgumentParser
import Foundation
import SwiftletKit

/// `swiftlet doctor`: checks what the command needs of this machine.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks what the command needs of this machine.",
    discussion: """
      Exits with 2 when something is missing. Debian packages that are missing are installed when they are needed and
      may be, as root or by sudo without a password.
      """)

  /// Programs of Debian packages, and what each is for.
  private static let programs = [
    ("apt-get", "apt", "fetching sources"), ("dpkg-source", "dpkg-dev", "unpacking sources"),
    ("xz", "xz-utils", "unpacking sources"), ("patch", "patch", "Debian's own patches"),
    ("make", "make", "preparing sources"), ("tclsh", "tcl", "preparing sqlite"),
  ]

  /// The room that sources, C library, kernel and a few images take.
  private static let neededSpace: Int64 = 1 << 30

  func run() throws {
    let house = try House.find()
    let cache = Cache.standard(for: house)
    var checks: [(name: String, check: () throws -> String)] = [
      ("sources", { house.root.path }),
      ("Swift toolchain", { try Self.toolchain() }),
      ("support library", { try Toolchain.find().builtins() }),
      ("Linux headers", { try Self.file("/usr/include/linux/version.h", of: "linux-libc-dev", for: "programs") }),
    ]
    for (program, package, use) in Self.programs {
      checks.append((program, { try Command.find(program) ?? { throw Self.missing(package, use) }() }))
    }
    checks.append(("cache", { try Self.space(in: cache.folder) }))
    var problems = 0
    for (name, check) in checks {
      let title = name.padding(toLength: 16, withPad: " ", startingAt: 0)
      do { print("ok       \(title) \(try check())") } catch {
        problems += 1
        print("missing  \(title) \((error as? Failure)?.description ?? "\(error)")")
      }
    }
    guard problems == 0 else { throw ExitCode(2) }
  }

  private static func toolchain() throws -> String {
    let toolchain = try Toolchain.find()
    let version = toolchain.fingerprint.split(separator: "\n").first.map(String.init) ?? ""
    return "\(toolchain.bin.path): \(version)"
  }

  private static func file(_ path: String, of package: String, for use: String) throws -> String {
    guard access(path, R_OK) == 0 else { throw missing(package, use) }
    return path
  }

  private static func missing(_ package: String, _ use: String) -> Failure {
    Failure("needed for \(use): `sudo apt-get install \(package)`, or let swiftlet do it when it needs it")
  }

  private static func space(in folder: Folder) throws -> String {
    try folder.create()
    guard access(folder.path, W_OK) == 0 else { throw Failure("\(folder) cannot be written") }
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
    let free = (attributes[.systemFreeSize] as? NSNumber)?.int64Value ?? .max
    guard free >= neededSpace else {
      throw Failure("\(folder) has only \(free >> 20) MB free: a first build needs some \(neededSpace >> 20)")
    }
    return "\(folder), \(free >> 30) GB free"
  }
}
