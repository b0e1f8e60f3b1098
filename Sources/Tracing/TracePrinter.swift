import Foundation

/// How a trace is shown.
public struct TraceOptions: Sendable {
  /// Shows every thread, not only the first (`-f`).
  public var showsThreads = false
  /// Only counts (`-c`).
  public var isSummary = false
  /// Shows the time that each call took (`-T`).
  public var showsDuration = false
  /// What stands in front of a line.
  public enum Stamp: Sendable {
    /// Nothing; the time of day to seconds (`-t`) or microseconds (`-tt`); the time since the last line (`-r`).
    case none, seconds, microseconds, relative
  }
  public var stamp = Stamp.none
  /// The most bytes of a string that are shown (`-s`).
  public var stringLimit = 32
  /// The calls that are shown.
  public var filter = TraceFilter.everything

  public init() {}
}

/// Turns records into lines as `strace` writes them.
public struct TracePrinter {
  private struct Open {
    let decoded: DecodedCall
    let time: Int64
    var isInterrupted = false
  }

  private let decoder: CallDecoder
  private let options: TraceOptions
  private let write: (String) -> Void
  private var open: [Int32: Open] = [:]
  /// The thread whose line is not at its end.
  private var partial: Int32?
  private var first: (thread: Int32, time: Int64, clock: Date)?
  /// The time of the last line, and of the last record.
  private var lastTime: Int64?
  private var now: Int64 = 0
  private var hasThreads = false
  private var summary = TraceSummary()

  /// Prints by `decoder` and `options` with `write`, which gets pieces of lines.
  public init(decoder: CallDecoder, options: TraceOptions, write: @escaping (String) -> Void) {
    self.decoder = decoder
    self.options = options
    self.write = write
  }

  /// Takes the next record; the image stands still meanwhile.
  public mutating func take(_ record: TraceRecord) {
    if first == nil { first = (record.thread, record.time, Date()) }
    now = record.time
    if record.thread != first!.thread { hasThreads = true }
    guard options.showsThreads || record.thread == first!.thread else { return }
    switch record.kind {
    case .entry: begin(record)
    case .exit: end(record)
    case .signal:
      guard !options.isSummary else { return }
      startLine(record)
      write(decoder.signal(record) + "\n")
    }
  }

  /// Ends the trace: `status` is the exit status, `signal` the one that ended the program.
  public mutating func finish(status: Int32, signal: Int32?) {
    endPartialLine()
    guard !options.isSummary else { return write(summary.text(decoder.tables)) }
    write(prefix(TraceRecord(.signal, number: 0, thread: first?.thread ?? 1, time: now)))
    if let signal {
      write("+++ killed by \(decoder.tables.signal(UInt64(UInt32(bitPattern: signal)))) +++\n")
    } else {
      write("+++ exited with \(status) +++\n")
    }
  }

  private mutating func begin(_ record: TraceRecord) {
    let doesNotReturn = decoder.tables.calls[record.number]?.result == .noReturn
    guard options.filter.shows(record.number) else { return }
    let decoded = decoder.begin(record)
    if options.isSummary {
      if doesNotReturn { summary.add(record.number, nanoseconds: 0, failed: false) }
      open[record.thread] = Open(decoded: decoded, time: record.time)
      return
    }
    startLine(record)
    write("\(decoder.tables.name(of: record.number))(\(decoded.known)")
    if doesNotReturn {
      write(aligned(")", after: record, decoded.known) + "= ?\n")
      return
    }
    open[record.thread] = Open(decoded: decoded, time: record.time)
    partial = record.thread
  }

  private mutating func end(_ record: TraceRecord) {
    guard let call = open.removeValue(forKey: record.thread) else { return }
    let duration = record.time - call.time
    if options.isSummary {
      summary.add(record.number, nanoseconds: duration, failed: (-4095..<0).contains(record.result))
      return
    }
    let rest = call.decoded.rest(completedBy: decoder.end(record, after: call.decoded))
    var start = call.decoded.known
    if partial != record.thread {
      startLine(record)
      start = "<... \(decoder.tables.name(of: record.number)) resumed>"
      write(start)
    }
    partial = nil
    write(rest + aligned(")", after: record, start + rest) + "= " + decoder.result(of: record))
    write(decoder.changes(record, after: call.decoded))
    if options.showsDuration { write(" <\(Decimals.text(Double(duration) / 1e9, 6))>") }
    write("\n")
  }

  /// Pads to the column where results stand.
  private func aligned(_ end: String, after record: TraceRecord, _ arguments: String) -> String {
    let used = decoder.tables.name(of: record.number).count + 1 + arguments.count + end.count
    return end + String(repeating: " ", count: max(1, 40 - used))
  }

  private mutating func startLine(_ record: TraceRecord) {
    endPartialLine()
    write(prefix(record))
  }

  private mutating func endPartialLine() {
    guard let thread = partial else { return }
    write(" <unfinished ...>\n")
    open[thread]?.isInterrupted = true
    partial = nil
  }

  private mutating func prefix(_ record: TraceRecord) -> String {
    let thread = hasThreads && options.showsThreads ? "[pid \("\(record.thread)".padded(5))] " : ""
    defer { lastTime = record.time }
    switch options.stamp {
    case .none: return thread
    case .relative:
      return thread + Decimals.text(Double(record.time - (lastTime ?? record.time)) / 1e9, 6).padded(13) + " "
    case .seconds, .microseconds:
      let since = first.map { Double(record.time - $0.time) / 1e9 } ?? 0
      let clock = (first?.clock ?? Date()).timeIntervalSince1970 + since
      var seconds = time_t(clock.rounded(.down))
      var parts = tm()
      localtime_r(&seconds, &parts)
      let digits = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
      let micros = "\(Int((clock - clock.rounded(.down)) * 1e6))"
      let fraction = options.stamp == .seconds ? "" : "." + String(repeating: "0", count: max(0, 6 - micros.count)) + micros
      return thread + digits + fraction + " "
    }
  }
}
