import Foundation
import Synchronization

/// A program to run to its end, with its output captured.
public struct Command: Sendable {
  /// The program: a path, or a name looked up on `PATH`.
  public var executable: String
  /// The arguments after the program's name.
  public var arguments: [String]
  /// The folder to run in; nil: the caller's.
  public var directory: String?
  /// Variables set in addition to the caller's environment.
  public var environment: [String: String]

  /// Describes a run of `executable` with `arguments`.
  public init(
    _ executable: String, _ arguments: [String], in directory: String? = nil, environment: [String: String] = [:]
  ) {
    self.executable = executable
    self.arguments = arguments
    self.directory = directory
    self.environment = environment
  }

  /// What a program left behind.
  public struct Result: Sendable {
    /// The exit status, or 128 + the signal that ended the program.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
    /// The seconds of processor time that it took, with those of its children that it waited for.
    public let processorTime: Double
  }

  /// Runs the program and returns whatever it did.
  ///
  /// - Throws: a `Failure` when it cannot be started.
  public func run(input: String = "") throws -> Result {
    // A pipe is open to other children between its making and its marking: one start at a time.
    let (feed, output, errors, child) = try Self.starting.withLock { _ in
      let (feed, output, errors) = (try Pipe(), try Pipe(), try Pipe())
      return (feed, output, errors, try spawn(input: feed.reader, output: output.writer, errors: errors.writer))
    }
    feed.closeReader()
    output.closeWriter()
    errors.closeWriter()
    feed.write(input)
    feed.closeWriter()
    let texts = drain(output.reader, errors.reader)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
    return Result(status: code, output: texts.0, errors: texts.1, processorTime: usage.processorTime)
  }

  /// Runs the program and returns its standard output.
  ///
  /// - Throws: a `Failure` that names `purpose` when the program fails.
  @discardableResult
  public func check(_ purpose: String, input: String = "") throws -> String {
    let result = try run(input: input)
    guard result.status == 0 else {
      throw Failure.tool(executable, doing: purpose, status: result.status, output: result.errors + result.output)
    }
    return result.output
  }

  /// Returns the path of the program `name` on `PATH`, or nil.
  public static func find(_ name: String) -> String? {
    if name.contains("/") { return access(name, X_OK) == 0 ? name : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// The path of the program that is running.
  public static let running =
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]

  /// Replaces this process by the program, with the caller's working folder, streams and environment.
  ///
  /// - Throws: a `Failure` when it cannot be started; otherwise it does not return.
  public func become(name: String) throws -> Never {
    guard let path = Command.find(executable) else {
      throw Failure("\(executable) is not installed, or not on PATH")
    }
    for (name, value) in environment { setenv(name, value, 1) }
    withStrings([name] + arguments) { argv in _ = execv(path, argv) }
    throw Failure("cannot start \(path): \(String(cString: strerror(errno)))")
  }

  private static let starting = Mutex(())

  private func spawn(input: Int32, output: Int32, errors: Int32) throws -> pid_t {
    guard let path = Command.find(executable) else {
      throw Failure("\(executable) is not installed, or not on PATH")
    }
    let words = (directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + [path] + arguments
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var child: pid_t = 0
    let status = withStrings(words) { argv in
      withStrings(variables.map { "\($0)=\($1)" }) { envp in
        withChildAttributes { posix_spawn(&child, words[0], &actions, $0, argv, envp) }
      }
    }
    guard status == 0 else {
      throw Failure("cannot start \(path): \(String(cString: strerror(status)))")
    }
    return child
  }
}

extension rusage {
  /// The seconds of processor time, the program's own and the kernel's for it.
  fileprivate var processorTime: Double {
    Double(ru_utime.tv_sec + ru_stime.tv_sec) + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1e6
  }
}

/// Passes the attributes that children start with: no signal is blocked, whatever the caller's thread blocks, and `SIGXFSZ`,
/// which the command ignores, has its default action.
func withChildAttributes<Result>(_ body: (UnsafePointer<posix_spawnattr_t>) throws -> Result) rethrows -> Result {
  var attributes = posix_spawnattr_t(), none = sigset_t(), restored = sigset_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  sigemptyset(&none)
  sigemptyset(&restored)
  sigaddset(&restored, SIGXFSZ)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &restored)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  return try withUnsafePointer(to: &attributes, body)
}

/// Passes `strings` as a NULL-terminated array of C strings.
func withStrings<Result>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
) rethrows -> Result {
  var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return try pointers.withUnsafeMutableBufferPointer { try body($0.baseAddress!) }
}

/// A pipe whose ends no other child inherits.
private final class Pipe {
  private(set) var reader: Int32 = -1
  private(set) var writer: Int32 = -1

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure("no pipe: \(String(cString: strerror(errno)))") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reader, writer) = (ends[0], ends[1])
  }

  deinit {
    closeReader()
    closeWriter()
  }

  func closeReader() {
    if reader >= 0 { close(reader) }
    reader = -1
  }

  func closeWriter() {
    if writer >= 0 { close(writer) }
    writer = -1
  }

  /// Writes all of `text`, which must fit the pipe or be read while it is written.
  func write(_ text: String) {
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(writer, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

private func drain(_ first: Int32, _ second: Int32) -> (String, String) {
  var texts: [[UInt8]] = [[], []]
  var polls = [
    pollfd(fd: first, events: Int16(POLLIN), revents: 0), pollfd(fd: second, events: Int16(POLLIN), revents: 0),
  ]
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while polls.contains(where: { $0.fd >= 0 }) {
    guard poll(&polls, 2, -1) >= 0 || errno == EINTR else { break }
    for index in 0..<2 where polls[index].fd >= 0 && polls[index].revents != 0 {
      let count = read(polls[index].fd, &buffer, buffer.count)
      if count > 0 { texts[index] += buffer[..<count] } else if count == 0 || errno != EINTR { polls[index].fd = -1 }
    }
  }
  return (String(decoding: texts[0], as: UTF8.self), String(decoding: texts[1], as: UTF8.self))
}
