import ABI

/// The names that `sethostname(2)` and `setdomainname(2)` change; processes share them.
public final class HostNames {
  /// The machine's name in its network (`gethostname(3)`), ended by NULs.
  public var node: InlineArray<65, UInt8>
  /// The name of its NIS domain, ended by NULs.
  public var domain: InlineArray<65, UInt8>

  /// The release of Linux whose calls the kernel has.
  public static var release: StaticString { "6.1.0-swiftlet" }
  /// Which kernel of that release it is.
  public static var version: StaticString { "#1 Swiftlet" }

  /// The longest name, without its NUL (`__NEW_UTS_LEN`).
  public static var maximumLength: Int { 64 }

  /// Starts with the names that Linux gives: a host, and no domain.
  public init() {
    node = InlineArray("swiftlet")
    domain = InlineArray("(none)")
  }
}

extension InlineArray<65, UInt8> {
  /// The bytes of `text`, which has at most 64, and NULs behind them.
  public init(_ text: StaticString) {
    self.init(repeating: 0)
    // A static string's bytes live for ever.
    for index in 0..<Swift.min(text.utf8CodeUnitCount, 64) { unsafe self[index] = text.utf8Start[index] }
  }
}
