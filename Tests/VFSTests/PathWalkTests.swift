import ABI
import Files
import KernelTesting
import RamFS
import Testing

@testable import VFS

@Suite("Walks along paths", .machine)
struct PathWalkTests {
  private let system = RamFileSystem(device: 7)
  private let namespace: Namespace

  init() throws {
    namespace = Namespace(root: system)
    try make("/a", .directory)
    try make("/a/b", .directory)
    try make("/a/b/file", .regular)
    try link("/a/link", to: "b/file")
    try link("/a/up", to: "../a/b")
    try link("/absolute", to: "/a/b")
    try link("/loop", to: "/loop")
    try link("/nowhere", to: "none")
  }

  private func name(_ path: String) throws -> (parent: Inode, name: [UInt8]) {
    let slash = try #require(path.lastIndex(of: "/"))
    let parent = slash == path.startIndex ? namespace.top : try find(String(path[..<slash]))
    return (parent.inode, Array(path[path.index(after: slash)...].utf8))
  }

  @discardableResult
  private func make(_ path: String, _ kind: FileKind, permissions: UInt32 = 0o755) throws -> Inode {
    let (parent, name) = try name(path)
    return try parent.create(name.span, mode: FileMode(kind: kind, permissions: permissions), device: 0, by: 0, 0)
  }

  private func link(_ path: String, to target: String) throws {
    let (parent, name) = try name(path)
    _ = try parent.createLink(name.span, to: Array(target.utf8).span, by: 0, 0)
  }

  private func find(
    _ path: String, from start: Place? = nil, followsLast: Bool = true, as user: UInt32 = 0, limits: WalkLimits = []
  ) throws(Errno) -> Place {
    var credentials = Credentials()
    credentials.fileUser = user
    credentials.fileGroup = user
    var walk = try PathWalk(
      Array(path.utf8), from: start ?? namespace.top, root: namespace.top, credentials: credentials, limits: limits)
    return try walk.find(followsLast: followsLast)
  }

  @Test(
    "paths to one file lead to it",
    arguments: [
      "/a/b/file", "a//b///file", "./a/./b/file", "a/b/../b/file", "../../a/b/file", "a/link", "a/up/file", "absolute/file",
    ])
  func sameFile(path: String) throws {
    #expect(try find(path).isSame(as: find("/a/b/file")))
  }

  @Test("a link is itself when it is last and not followed, but not with a slash behind it")
  func lastLink() throws {
    #expect(try find("a/up", followsLast: false).inode.kind == .symbolicLink)
    #expect(try find("a/up/", followsLast: false).isSame(as: find("a/b")))
    #expect(throws: Errno.notDirectory) { _ = try find("a/link/") }
    #expect(throws: Errno.notDirectory) { _ = try find("a/b/file/") }
    #expect(throws: Errno.notDirectory) { _ = try find("a/b/file/.") }
    #expect(throws: Errno.notDirectory) { _ = try find("a/link/x") }
  }

  @Test("what leads nowhere says how")
  func refusals() throws {
    #expect(throws: Errno.noSuchFile) { _ = try find("") }
    #expect(throws: Errno.noSuchFile) { _ = try find("a/none") }
    #expect(throws: Errno.noSuchFile) { _ = try find("nowhere") }
    #expect(throws: Errno.tooManySymbolicLinks) { _ = try find("loop") }
    #expect(throws: Errno.nameTooLong) { _ = try find("a/" + String(repeating: "n", count: 256)) }
    #expect(throws: Errno.noSuchFile) { _ = try find("a/" + String(repeating: "n", count: 255)) }
    #expect(throws: Errno.notDirectory) { _ = try find("a/b/file/" + String(repeating: "n", count: 255)) }
  }

  @Test("forty links are followed, one more is too many")
  func linkLimit() throws {
    try link("/l0", to: "a")
    for number in 1...40 { try link("/l\(number)", to: "l\(number - 1)") }
    #expect(try find("l39").isSame(as: find("a")))
    #expect(throws: Errno.tooManySymbolicLinks) { _ = try find("l40") }
  }

  @Test("links that grow the path beyond PATH_MAX end the walk")
  func growingLinks() throws {
    try link("/long", to: String(repeating: "./", count: 2040) + "a")
    #expect(try find("long/b").isSame(as: find("a/b")))
    #expect(throws: Errno.nameTooLong) { _ = try find("long/" + String(repeating: "./", count: 20) + "b") }
  }

  @Test("every directory on the way must be searchable, and no other right counts")
  func searchPermission() throws {
    try find("/a").inode.setAttributes(change(0o600))
    #expect(throws: Errno.permissionDenied) { _ = try find("/a/b/file", as: 5) }
    #expect(throws: Errno.permissionDenied) { _ = try find("/a/.", as: 5) }
    #expect(try find("/a", as: 5).inode.isDirectory)
    #expect(try find("/a/b/file").inode.kind == .regular)
    try find("/a").inode.setAttributes(change(0o711))
    #expect(try find("/a/b/file", as: 5).inode.kind == .regular)
  }

  private func change(_ permissions: UInt32) -> AttributeChange {
    var change = AttributeChange()
    change.permissions = permissions
    return change
  }

  @Test("mount points lead into what is mounted and back, also one over another")
  func mounts() throws {
    let covered = try find("/a/b")
    let one = RamFileSystem(device: 8), two = RamFileSystem(device: 9)
    try namespace.mount(one, over: covered)
    #expect(try find("/a/b").inode === one.root)
    #expect(try find("/a/b/..").isSame(as: find("/a")))
    #expect(throws: Errno.noSuchFile) { _ = try find("/a/b/file") }
    try namespace.mount(two, over: find("/a/b"))
    #expect(try find("/a/b").inode === two.root)
    #expect(try find("/a/b/../b/..").isSame(as: find("/a")))
    #expect(throws: Errno.busy) { try namespace.mount(one, over: covered) }
  }

  @Test("limits keep the walk below its start, on its mount, and off links")
  func limits() throws {
    let start = try find("/a")
    try namespace.mount(RamFileSystem(device: 8), over: make("/a/other", .directory).isDirectory ? find("/a/other") : start)
    #expect(try find("b/../b", from: start, limits: .beneath).isSame(as: find("/a/b")))
    for path in ["..", "/a", "b/../..", "up"] {
      #expect(throws: Errno.crossDevice) { _ = try find(path, from: start, limits: .beneath) }
    }
    #expect(try find("/../../b", from: start, limits: .inRoot).isSame(as: find("/a/b")))
    #expect(throws: Errno.noSuchFile) { _ = try find("/a", from: start, limits: .inRoot) }
    #expect(throws: Errno.crossDevice) { _ = try find("other", from: start, limits: .sameMount) }
    #expect(throws: Errno.crossDevice) { _ = try find("..", from: find("/a/other"), limits: .sameMount) }
    #expect(throws: Errno.tooManySymbolicLinks) { _ = try find("link", from: start, limits: .noLinks) }
    #expect(try find("link", from: start, followsLast: false, limits: .noLinks).inode.kind == .symbolicLink)
  }

  /// A link that leads to a place without a path.
  private final class MagicLink: Inode {
    let target: Place
    init(to target: Place, in system: FileSystem) {
      self.target = target
      var attributes = FileStatus()
      attributes.mode = FileMode(kind: .symbolicLink, permissions: 0o777).rawValue
      super.init(attributes: attributes, fileSystem: system)
    }
    override func followLink() throws(Errno) -> Place? { target }
  }

  @Test("a link without a path leads to its file, which need not be a directory")
  func magicLinks() throws {
    let file = try find("/a/b/file"), directory = try find("/a/b")
    try namespace.top.inode.link(Array("magic".utf8).span, to: MagicLink(to: file, in: system))
    try namespace.top.inode.link(Array("door".utf8).span, to: MagicLink(to: directory, in: system))
    #expect(try find("/magic").isSame(as: file))
    #expect(throws: Errno.notDirectory) { _ = try find("/magic/") }
    #expect(try find("/door/file").isSame(as: file))
    #expect(try find("/door/").isSame(as: directory))
    #expect(throws: Errno.tooManySymbolicLinks) { _ = try find("/magic", limits: .noMagicLinks) }
  }
}
