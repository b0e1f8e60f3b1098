import ABI
import Files
import ProcessDouble
import Processes
import RamFS
import VFS

@testable import PosixFiles

/// A process of a test with a tree in memory, and calls on it with Swift's strings in place of addresses.
struct FilesCaller {
  /// The caller whose methods the calls are.
  let caller: Caller
  private let machine: TestMachine

  /// The first process of a test, of the superuser, in a tree of its own.
  init() { self.init(1, on: TestMachine(), in: Namespace(root: RamFileSystem(device: 7)), user: 0) }

  /// Another process `identifier` in the tree of `other`, of the superuser unless told otherwise.
  init(_ identifier: Int32, beside other: FilesCaller, user: UInt32 = 0) {
    self.init(identifier, on: other.machine, in: other.process.namespace!, user: user)
  }

  private init(_ identifier: Int32, on machine: TestMachine, in namespace: Namespace, user: UInt32) {
    self.machine = machine
    caller = machine.process(identifier, user: user)
    process.namespace = namespace
    process.rootDirectory = namespace.top
    process.workingDirectory = namespace.firstWorkingDirectory
  }

  var process: Process { caller.process }
  /// What the process has as its memory.
  var memory: ApplicationMemory { machine.memory }

  /// Changes all users and groups to `user`.
  func become(_ user: UInt32) { process.become(user) }

  /// Calls `body` with `text` in the application's memory.
  func with<Value>(_ text: String, _ body: (Caller, UserPath) throws(Errno) -> Value) throws(Errno) -> Value {
    try body(caller, memory.path(text))
  }

  /// Calls `body` with two texts in the application's memory.
  func with<Value>(
    _ first: String, _ second: String, _ body: (Caller, UserPath, UserPath) throws(Errno) -> Value
  ) throws(Errno) -> Value {
    try with(first) { (caller, first) throws(Errno) in
      try with(second) { (_, second) throws(Errno) in try body(caller, first, second) }
    }
  }

  /// Opens `path`.
  @discardableResult
  func open(_ path: String, _ flags: OpenFlags = [], mode: UInt32 = 0o666) throws(Errno) -> Descriptor {
    try with(path) { (caller, path) throws(Errno) in
      try caller.open(path: path, flags: flags, mode: FileMode(rawValue: mode))
    }
  }

  /// Makes the file `path` with `text` in it.
  func make(_ path: String, _ text: String = "", mode: UInt32 = 0o666) throws(Errno) {
    let descriptor = try open(path, [.create, .exclusive, .writeOnly], mode: mode)
    _ = try write(text, to: descriptor)
    try caller.close(descriptor)
  }

  func makeDirectory(_ path: String, mode: UInt32 = 0o777) throws(Errno) {
    try with(path) { (caller, path) throws(Errno) in try caller.mkdir(path: path, mode: FileMode(rawValue: mode)) }
  }

  func write(_ text: String, to descriptor: Descriptor) throws(Errno) -> Int {
    try with(text) { (caller, path) throws(Errno) in
      try caller.write(to: descriptor, from: UserBuffer(address: path.address, count: text.utf8.count))
    }
  }

  /// Reads up to `count` bytes.
  func read(_ descriptor: Descriptor, _ count: Int = 100) throws(Errno) -> String {
    try filled(count) { (buffer) throws(Errno) in try caller.read(from: descriptor, into: buffer) }
  }

  /// What is in the file `path`.
  func contents(_ path: String) throws(Errno) -> String {
    let descriptor = try open(path)
    let text = try read(descriptor)
    try caller.close(descriptor)
    return text
  }

  /// The text that `body` writes into a buffer of `count` bytes, as long as it says.
  func filled(_ count: Int, _ body: (UserBuffer) throws(Errno) -> Int) throws(Errno) -> String {
    String(decoding: try filledBytes(count, body), as: UTF8.self)
  }

  /// The bytes that `body` writes into a buffer of `count` bytes, as many as it says.
  func filledBytes(_ count: Int, _ body: (UserBuffer) throws(Errno) -> Int) throws(Errno) -> [UInt8] {
    let buffer = memory.room(count)
    return buffer.bytes(try body(buffer))
  }

  /// The value that `body` stores where it is told.
  func stored<Value: BitwiseCopyable>(
    _ start: Value, _ body: (UserPointer<Value>) throws(Errno) -> Void
  ) throws(Errno) -> Value {
    let place = memory.put(start)
    try body(place)
    return try place.read()
  }

  /// `path` in the application's memory.
  func path(_ path: String) -> UserPath { memory.path(path) }

  /// The place of `path`.
  func place(_ path: String) throws(Errno) -> Place {
    try with(path) { (caller, path) throws(Errno) in try caller.find(path) }
  }

  /// The attributes of `path`, a symbolic link not followed.
  func status(_ path: String) throws(Errno) -> FileStatus {
    try with(path) { (caller, path) throws(Errno) in
      try stored(FileStatus()) { (result) throws(Errno) in try caller.lstat(path: path, into: result) }
    }
  }

  /// Changes the permissions of `path`.
  func changeMode(_ path: String, _ mode: UInt32) throws(Errno) {
    try with(path) { (caller, path) throws(Errno) in try caller.chmod(path: path, mode: FileMode(rawValue: mode)) }
  }
}
