import ABI
import Files
import Ground
import Processes
import Threads

/// A set of descriptors as words of the application (`fd_set`).
public struct DescriptorSetWord: BitwiseCopyable, Sendable {
  var bits: UInt64
}

/// What the three sets of `select(2)` ask for, in order, and what counts as an answer.
private func selectEvents(_ set: Int) -> ReadyEvents {
  switch set {
  case 0: [.readable, .readNormal, .readBand, .hangUp, .error]
  case 1: [.writable, .writeNormal, .writeBand, .error]
  default: .priority
  }
}

extension Caller {
  /// `select(2)`: waits until a descriptor below `count` in one of the sets is ready, leaves the ready ones in the sets
  /// and returns how many they are; `timeout` becomes the time that was left.
  public func select(
    count: Int32, read: UserPointer<DescriptorSetWord>, write: UserPointer<DescriptorSetWord>,
    except: UserPointer<DescriptorSetWord>, timeout: UserPointer<TimeValue>
  ) throws(Errno) -> Int {
    var limit: TimeSpec?
    if !timeout.isNull {
      let value = try timeout.read()
      let (seconds, overflow) = value.seconds.addingReportingOverflow(value.microseconds / 1_000_000)
      limit = TimeSpec(seconds: overflow ? .max : seconds, nanoseconds: value.microseconds % 1_000_000 * 1000)
    }
    return try select(count: count, read, write, except, limit: limit) { (left) in
      try? timeout.write(TimeValue(seconds: left.seconds, microseconds: left.nanoseconds / 1000))
    }
  }

  /// Waits up to `limit` for the sets, tells `writeLeft` the time that was left, and stores the answers.
  /// - Throws: `.invalidArgument`, `.badDescriptor` for a set bit without an open file, `.badAddress`, `.interrupted`.
  func select(
    count: Int32, _ read: UserPointer<DescriptorSetWord>, _ write: UserPointer<DescriptorSetWord>,
    _ except: UserPointer<DescriptorSetWord>, limit: TimeSpec?, writeLeft: (TimeSpec) -> Void
  ) throws(Errno) -> Int {
    var deadline = Instant.never
    if let limit {
      guard limit.isValidTimeout else { throw .invalidArgument }
      deadline = limit.totalNanoseconds == 0 ? Instant(nanoseconds: 0) : .now + Duration(limit)
    }
    let result: Result<Int, Errno>
    do throws(Errno) { result = .success(try select(count: count, sets: [read, write, except], until: deadline)) } catch {
      result = .failure(error)
    }
    if limit != nil && deadline.nanoseconds != 0 {
      writeLeft(TimeSpec(totalNanoseconds: Swift.max(0, (deadline - .now).nanoseconds)))
    }
    return try result.get()
  }

  private func select(
    count: Int32, sets: [UserPointer<DescriptorSetWord>], until deadline: Instant
  ) throws(Errno) -> Int {
    guard count >= 0 else { throw .invalidArgument }
    // What lies beyond the table names no file and is not looked at, as in Linux.
    let count = Swift.min(Int(count), Swift.max(process.descriptors.capacity, 64))
    let words = (count + 63) / 64
    var asked = [UInt64](repeating: 0, count: 3 * words)
    for set in 0..<3 where !sets[set].isNull {
      for word in 0..<words { asked[set * words + word] = try sets[set].advanced(by: word).read().bits }
    }
    let files = try filesOfSets(asked, words: words, count: count)
    var answers = [UInt64](repeating: 0, count: 3 * words)
    let ready = try pollUntilReady(deadline) { (waiter) throws(Errno) in
      var ready = 0
      for (descriptor, file) in files {
        let word = descriptor / 64
        let bit = UInt64(1) << UInt64(descriptor % 64)
        let events = file.ready
        if let waiter { waiter.watch(file, for: [.input, .output, .priority, .unconditional]) }
        for set in 0..<3 where asked[set * words + word] & bit != 0 && !events.isDisjoint(with: selectEvents(set)) {
          answers[set * words + word] |= bit
          ready += 1
        }
      }
      return ready
    }
    for set in 0..<3 where !sets[set].isNull {
      for word in 0..<words {
        try sets[set].advanced(by: word).write(DescriptorSetWord(bits: answers[set * words + word]))
      }
    }
    return ready
  }

  /// The files that are named in any of the three sets.
  private func filesOfSets(_ asked: [UInt64], words: Int, count: Int) throws(Errno) -> [(Int, OpenFile)] {
    var files: [(Int, OpenFile)] = []
    for word in 0..<words {
      var bits = asked[word] | asked[words + word] | asked[2 * words + word]
      while bits != 0 {
        let descriptor = word * 64 + bits.trailingZeroBitCount
        guard descriptor < count else { break }
        bits &= bits - 1
        guard let file = pollable(Int32(descriptor)) else { throw .badDescriptor }
        files.append((descriptor, file))
      }
    }
    return files
  }
}
