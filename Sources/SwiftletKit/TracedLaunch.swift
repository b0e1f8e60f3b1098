import Catalogue
import Foundation
import Tracing

extension Launch {
  /// How a traced image ended.
  public struct Ending: Sendable, Equatable {
    /// The exit status; 128 + the signal when one ended it.
    public let status: Int32
    /// The signal that ended it.
    public let signal: Int32?
  }

  /// Runs the image as a child, calls `started` once it runs, shows its calls with `write`, and returns how it ended.
  ///
  /// - Throws: a `Failure` when the image cannot be started.
  public func trace(
    _ options: TraceOptions, tables: TraceTables, started: () -> Void = {}, write: @escaping (String) -> Void
  ) throws -> Ending {
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw Failure("no socket for the trace: \(String(cString: strerror(errno)))")
    }
    defer { close(ends[0]) }
    let child: pid_t
    do {
      defer { close(ends[1]) }
      _ = fcntl(ends[1], F_SETFD, 0)
      child = try start(tracingTo: ends[1])
    }
    started()
    let decoder = CallDecoder(
      tables: tables, memory: ProcessMemory(of: child), stringLimit: options.stringLimit)
    var printer = TracePrinter(decoder: decoder, options: options, write: write)
    while let record = Self.receive(from: ends[0]) {
      printer.take(record)
      var seen: UInt8 = 1
      guard send(ends[0], &seen, 1, Int32(MSG_NOSIGNAL)) == 1 else { break }
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f == 0 ? nil : status & 0x7f
    let ending = Ending(status: signal.map { 128 + $0 } ?? (status >> 8) & 0xff, signal: signal)
    printer.finish(status: ending.status, signal: signal)
    return ending
  }

  private static func receive(from socket: Int32) -> TraceRecord? {
    var bytes = [UInt8](repeating: 0, count: TraceRecord.byteCount)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { read(socket, $0.baseAddress! + count, $0.count - count) }
      if got < 0 && errno == EINTR { continue }
      guard got > 0 else { return nil }
      count += got
    }
    return TraceRecord(bytes: bytes)
  }
}

extension TraceTables {
  /// Reads the tables of `house`.
  ///
  /// - Throws: a `Failure` when one is missing or wrong.
  public init(of house: House) throws {
    func text(_ name: String) throws -> String {
      guard let text = house.root.read(name) else {
        throw Failure("\(house.root.file(name)) cannot be read: set SWIFTLET_HOME to Swiftlet's sources")
      }
      return text
    }
    let texts = try (text("syscalls.tsv"), text("constants.tsv"), text("structs.tsv"), text("errno.tsv"))
    do throws(Faults) {
      self = try TraceTables(calls: texts.0, constants: texts.1, structs: texts.2, errors: texts.3)
    } catch { throw Failure(error.list[0].description) }
  }
}
