extension ValueFormatter {
  /// Writes the socket address of at most `count` bytes at an address.
  func socketAddress(at address: UInt64, count: UInt64) -> String {
    let bytes = memory.read(Int(min(count, 128)), at: address)
    guard address != 0, bytes.count >= 2 else { return self.address(address) }
    let family = bytes.number(at: 0, 2)
    let name = enumeration(family, "SocketDomain")
    let port = { UInt64(bytes.number(at: 2, 1)) << 8 | bytes.number(at: 3, 1) }
    switch name {
    case "AF_INET" where bytes.count >= 8:
      let host = bytes[4..<8].map(String.init).joined(separator: ".")
      return "{sa_family=\(name), sin_port=htons(\(port())), sin_addr=inet_addr(\"\(host)\")}"
    case "AF_INET6" where bytes.count >= 24:
      let groups = stride(from: 8, to: 24, by: 2).map { String(UInt64(bytes[$0]) << 8 | UInt64(bytes[$0 + 1]), radix: 16) }
      return "{sa_family=\(name), sin6_port=htons(\(port())), sin6_addr=\"\(groups.joined(separator: ":"))\"}"
    case "AF_UNIX":
      // A name that begins with a NUL is no path.
      let path = bytes.dropFirst(2)
      let isAbstract = path.first == 0
      let shown = isAbstract ? path.dropFirst().prefix { $0 != 0 } : path.prefix { $0 != 0 }
      return "{sa_family=\(name), sun_path=\(isAbstract ? "@" : "")\(Quoting.quote(shown))}"
    default: return "{sa_family=\(name), sa_data=\(Quoting.quote(bytes.dropFirst(2).prefix(14)))}"
    }
  }
}
