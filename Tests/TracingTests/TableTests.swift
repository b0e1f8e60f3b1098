import Catalogue
import Foundation
import Testing

@testable import Tracing

@Suite("The tables of names and structs against the C headers") struct TableTests {
  private static let headers = [
    "asm/prctl.h", "linux/prctl.h", "fcntl.h", "unistd.h", "sys/stat.h", "sys/mman.h", "sys/epoll.h", "sys/eventfd.h",
    "sys/timerfd.h", "sys/signalfd.h", "sys/inotify.h", "sys/socket.h", "sys/wait.h", "sys/resource.h", "sys/random.h",
    "sys/mount.h", "sys/xattr.h", "poll.h", "sched.h", "signal.h", "time.h", "sys/time.h", "sys/ioctl.h", "asm/termbits.h",
    "sys/file.h", "linux/falloc.h", "linux/futex.h", "linux/membarrier.h", "linux/close_range.h", "linux/openat2.h",
    "linux/sched.h", "sys/utsname.h", "sys/sysinfo.h", "sys/statfs.h", "sys/times.h", "sys/uio.h", "utime.h", "sys/sem.h",
    "sys/shm.h",
  ]
  /// Names that no header has, or that glibc's headers hide behind 0.
  private static let unlisted = [
    "O_LARGEFILE", "SA_RESTORER", "SS_AUTODISARM", "SYSLOG_ACTION_CLOSE", "SYSLOG_ACTION_OPEN", "SYSLOG_ACTION_READ",
    "SYSLOG_ACTION_READ_ALL", "SYSLOG_ACTION_READ_CLEAR", "SYSLOG_ACTION_CLEAR", "SYSLOG_ACTION_CONSOLE_OFF",
    "SYSLOG_ACTION_CONSOLE_ON", "SYSLOG_ACTION_CONSOLE_LEVEL", "SYSLOG_ACTION_SIZE_UNREAD", "SYSLOG_ACTION_SIZE_BUFFER",
  ]
  /// Structs of the kernel alone, which no header of the C library declares.
  private static let kernelOnly = ["kernel_sigaction", "sched_attr"]

  @Test("every name has the value that C gives it") func constants() throws {
    let table = try tables().constants
    let entries = table.types.flatMap { table[$0] }.filter { !Self.unlisted.contains($0.name) }
    #expect(entries.count > 500)
    let statements = entries.map { "printf(\"%llx\\n\", (unsigned long long)(unsigned)(long)(\($0.name)));" }
    let values = try run(statements)
    try #require(values.count == entries.count)
    for (entry, value) in zip(entries, values) {
      #expect(entry.value == UInt64(value, radix: 16), "\(entry.name)")
    }
  }

  @Test("every struct has the size and the offsets that C gives it") func structs() throws {
    let layouts = try tables().structs.layouts.filter { !Self.kernelOnly.contains($0.name) }
    #expect(layouts.count > 25)
    let statements = layouts.flatMap { layout -> [String] in
      let type = layout.name.hasSuffix("_t") ? layout.name : "struct \(layout.name)"
      return ["printf(\"\(layout.name) %zu\\n\", sizeof(\(type)));"]
        + layout.fields.map { "printf(\"\(layout.name).\($0.name) %zu\\n\", offsetof(\(type), \($0.name)));" }
    }
    let expected = layouts.flatMap { layout in
      ["\(layout.name) \(layout.size)"] + layout.fields.map { "\(layout.name).\($0.name) \($0.offset)" }
    }
    #expect(try run(statements) == expected)
  }

  @Test("every flag set and enumeration of the calls that are implemented has names") func types() throws {
    let tables = try tables()
    for row in tables.calls.values where row.level.isImplemented {
      for argument in row.arguments {
        switch argument.type {
        case .flags(let type), .enumeration(let type): #expect(!tables.constants[type].isEmpty, "\(row.name): \(type)")
        default: break
        }
      }
    }
  }

  private func run(_ statements: [String]) throws -> [String] {
    let source =
      "#define _GNU_SOURCE\n#include <stddef.h>\n#include <stdio.h>\n"
      + Self.headers.map { "#include <\($0)>\n" }.joined() + "int main(void) {\n"
      + statements.map { "  \($0)\n" }.joined() + "  return 0;\n}\n"
    let folder = FileManager.default.temporaryDirectory.appending(path: "swiftlet-tables-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(source.utf8).write(to: folder.appending(path: "tables.c"))
    try start("/usr/bin/env", ["clang", "-w", "-o", "tables", "tables.c"], in: folder)
    return try start(folder.appending(path: "tables").path, [], in: folder).split(separator: "\n").map(String.init)
  }

  @discardableResult
  private func start(_ program: String, _ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments.joined(separator: " "))")
    return String(decoding: data, as: UTF8.self)
  }
}
