import Foundation

/// The options of `run` and its relatives, as the user wrote them.
public struct LaunchOptions: Sendable {
  private let mounts: [String]
  private let memory: String?
  private let showsWorkingFolder: Bool

  /// The least memory an image can start with.
  public static let smallestMemory: UInt64 = 2 << 20

  /// Takes the mounts `HOST:GUEST[:ro]`, the amount of memory, and whether the image sees the current folder.
  public init(mounts: [String], memory: String?, showsWorkingFolder: Bool) {
    self.mounts = mounts
    self.memory = memory
    self.showsWorkingFolder = showsWorkingFolder
  }

  /// Checks the options and returns the configuration they mean.
  ///
  /// - Throws: a `Failure` that says which option is wrong and how to write it.
  public func configuration() throws -> ImageConfiguration {
    var configuration = ImageConfiguration()
    var named: [(option: String, mount: ImageConfiguration.Mount)] = []
    if showsWorkingFolder {
      let host = FileManager.default.currentDirectoryPath
      let guest = host == "/" ? "/host" : host
      try refuseBreaks(in: host, option: "the current folder \(host)")
      named.append(("the current folder \(host) (leave it out with --no-cwd)", .init(host: host, guest: guest)))
      configuration.workingFolder = guest
    }
    for mount in mounts { named.append(("--mount \(mount)", try self.mount(mount))) }
    // Whatever their order, an outer mount does not hide those inside it.
    named.sort { $0.mount.depth < $1.mount.depth }
    for (index, (option, mount)) in named.enumerated() {
      guard let outer = named[..<index].last(where: { mount.isInside($0.mount) })?.mount else { continue }
      let place = Folder(outer.host + mount.guest.dropFirst(outer.guest == "/" ? 0 : outer.guest.utf8.count))
      guard place.exists else {
        throw Failure("\(option): there is no folder \(place) to mount it over, inside what is mounted at \(outer.guest)")
      }
    }
    configuration.mounts = named.map(\.mount)
    configuration.memory = try memory.map(byteCount)
    return configuration
  }

  private func mount(_ text: String) throws -> ImageConfiguration.Mount {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let isReadOnly = parts.count == 3 && parts[2] == "ro"
    guard parts.count == 2 || isReadOnly, !parts[0].isEmpty, parts[1].hasPrefix("/") else {
      throw Failure("--mount \(text): write HOST:GUEST or HOST:GUEST:ro, with GUEST beginning with `/`")
    }
    let host = Folder(parts[0])
    guard FileManager.default.fileExists(atPath: host.path) else {
      throw Failure("--mount \(text): there is no folder \(host)")
    }
    guard host.exists else { throw Failure("--mount \(text): \(host) is a file: mount the folder that it lies in") }
    try refuseBreaks(in: host.path + parts[1], option: "--mount \(text)")
    return .init(host: host.path, guest: "/" + parts[1].split(separator: "/").joined(separator: "/"), isReadOnly: isReadOnly)
  }

  private func refuseBreaks(in path: String, option: String) throws {
    guard !path.contains(where: { $0 == "\t" || $0 == "\n" }) else {
      throw Failure("\(option): a path with a tab or a line break cannot be mounted; use a link without one, or --no-cwd")
    }
  }

  private func byteCount(_ text: String) throws -> UInt64 {
    let units: [Character: UInt64] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30]
    let unit = text.last.flatMap { units[Character($0.uppercased())] }
    guard let count = UInt64(unit == nil ? text : String(text.dropLast())),
      case (let bytes, false) = count.multipliedReportingOverflow(by: unit ?? 1)
    else { throw Failure("--memory \(text): write a number of bytes, or one with K, M or G, such as 64M") }
    guard bytes >= Self.smallestMemory else {
      throw Failure("--memory \(text): an image needs at least \(Self.smallestMemory >> 20)M")
    }
    return bytes
  }
}

extension ImageConfiguration.Mount {
  /// How many folders the path has that the image sees it at.
  fileprivate var depth: Int { guest.split(separator: "/").count }

  /// Whether the image sees it inside `outer`.
  fileprivate func isInside(_ outer: Self) -> Bool {
    guest != outer.guest && guest.hasPrefix(outer.guest == "/" ? "/" : outer.guest + "/")
  }
}
