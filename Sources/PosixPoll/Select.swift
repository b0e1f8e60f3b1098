import ABI
import Files
import Ground
import Processes
import Threads

/// A set of descriptors as words of the application (`fd_set`).
public struct DescriptorSetWord: BitwiseCopyable, Sendable {
  var bits: UInt64
}

/// The signal mask of `pselect6(2)`: an address and a length (the kernel's `sigset_argpack`).
public struct SignalMaskArgument: BitwiseCopyable, Sendable {
  var address: UInt
  var byteCount: UInt
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
    var time: TimeSpec?
    if !timeout.isNull {
      let value = try timeout.read()
      let (seconds, overflow) = value.seconds.addingReportingOverflow(value.microseconds / 1_000_000)
      time = TimeSpec(seconds: overflow ? .max : seconds, nanoseconds: value.microseconds % 1_000_000 * 1000)
    }
    let limit = try WaitLimit(time)
    let result: Result<Int, Errno>
    do throws(Errno) {
      result = .success(try select(count: count, sets: [read, write, except], until: limit.deadline))
    } catch { result = .failure(error) }
    if let left = limit.left {
      try? timeout.write(TimeValue(seconds: left.seconds, microseconds: left.nanoseconds / 1000))
    }
    return try result.get()
  }

  /// `pselect6(2)`: `select` with a limit in nanoseconds and with the signals of `mask` blocked while it waits.
  public func pselect6(
    count: Int32, read: UserPointer<DescriptorSetWord>, write: UserPointer<DescriptorSetWord>,
    except: UserPointer<DescriptorSetWord>, timeout: UserPointer<TimeSpec>, mask: UserPointer<SignalMaskArgument>
  ) throws(Errno) -> Int {
    let argument = mask.isNull ? SignalMaskArgument(address: 0, byteCount: 0) : try mask.read()
    let limit = try WaitLimit(timeout.isNull ? nil : try timeout.read())
    let result: Result<Int, Errno>
    do throws(Errno) {
      result = .success(
        try waiting(with: UserPointer(address: argument.address), size: argument.byteCount) { () throws(Errno) in
          try select(count: count, sets: [read, write, except], until: limit.deadline)
        })
    } catch { result = .failure(error) }
    if let left = limit.left { try? timeout.write(left) }
    return try result.get()
  }

  /// Waits for the sets and stores the answers.
  /// - Throws: `.invalidArgument`, `.badDescriptor` for a set bit without an open file, `.badAddress`, `.interrupted`.
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
