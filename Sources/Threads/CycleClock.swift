import CMachine
import Ground

/// Measures time in cycles of the processor's counter, which cost less to read than the clock, and learns how long they
/// are as time goes by.
struct CycleClock {
  private var firstCycle: UInt64
  private var start: Instant
  /// Cycles in 1024 nanoseconds; a guess until `learn` is called.
  private var rate: Int64 = 3072

  init() {
    firstCycle = machine_cycles()
    start = .now
  }

  /// The counter's reading.
  static var now: UInt64 { machine_cycles() }

  /// Measures how long cycles are, now that some time has passed.
  mutating func learn() {
    let cycles = Int64(bitPattern: machine_cycles() &- firstCycle)
    let nanoseconds = (Instant.now - start).nanoseconds
    guard nanoseconds > 100_000 && cycles > 0 else { return }
    rate = Swift.max(cycles / (nanoseconds >> 10), 1)
    // Before the numbers grow too large.
    if nanoseconds > 1 << 40 { self = CycleClock(rate: rate) }
  }

  private init(rate: Int64) {
    self.init()
    self.rate = rate
  }

  /// How many cycles pass in `duration`.
  func cycles(in duration: Duration) -> Int64 { (duration.nanoseconds &* rate) >> 10 }

  /// How long `cycles` take.
  func duration(of cycles: Int64) -> Duration { Duration(nanoseconds: (cycles &<< 10) / rate) }
}

extension UInt64 {
  /// The value times `numerator` over `denominator`, saturating, as if numbers were wider.
  func scaled(by numerator: UInt64, over denominator: UInt64) -> UInt64 {
    let product = multipliedFullWidth(by: numerator)
    return product.high < denominator ? denominator.dividingFullWidth(product).quotient : .max
  }
}
