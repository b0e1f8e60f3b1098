import ABI
import Files
import Threads

extension Pipe {
  /// Waits until the other side was opened once, as `open(2)` of a fifo does; returns at once when it is open.
  /// - Throws: `.restartAfterSignal`.
  public func waitForOtherSide(reading: Bool) throws(Errno) {
    let openings = reading ? writerOpenings : readerOpenings
    while reading ? writers == 0 && writerOpenings == openings : readers == 0 && readerOpenings == openings {
      try wait(reading: reading)
    }
  }
}
