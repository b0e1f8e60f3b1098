import ABI
import KernelTesting
import Testing

@testable import Files

/// A file that notes its end.
private final class NotedFile: OpenFile {
  private(set) var isReleased = false
  init() { super.init(flags: .readWrite) }
  override func released() { isReleased = true }
}

@Suite("Tables of descriptors", .machine)
struct DescriptorTableTests {
  private func number(_ value: Int) -> Descriptor { Descriptor(rawValue: Int32(value)) }

  @Test("the lowest free number is given out first, through any changes", arguments: 0..<3 as Range<UInt64>)
  func lowest(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let table = DescriptorTable(limit: 60)
    var model = [NotedFile?](repeating: nil, count: 60)
    for _ in 0..<1500 {
      let file = NotedFile()
      switch random.next(below: 6) {
      case 0, 1:
        let minimum = random.next(below: 2) == 0 ? 0 : random.next(below: 70)
        let expected = minimum < 60 ? model[minimum...].firstIndex { $0 == nil } : nil
        if let expected {
          #expect(try table.install(file, from: minimum) == number(expected))
          model[expected] = file
        } else {
          #expect(throws: minimum < 60 ? Errno.tooManyFiles : .invalidArgument) { try table.install(file, from: minimum) }
        }
      case 2:
        let target = random.next(below: 60)
        let previous = try table.replace(number(target), with: file, closeOnExec: target % 2 == 0)
        #expect(previous === model[target])
        model[target] = file
        #expect(try table.closesOnExec(number(target)) == (target % 2 == 0))
      default:
        let target = random.next(below: 60)
        if let open = model[target] {
          #expect(try table.remove(number(target)) === open)
          open.letGo()
          #expect(open.isReleased)
          model[target] = nil
        } else {
          #expect(throws: Errno.badDescriptor) { _ = try table.remove(number(target)) }
        }
      }
    }
    for index in model.indices { #expect((try? table.file(at: number(index))) === model[index]) }
  }

  @Test("a number that is being filled is nobody's, and free again when the filling fails")
  func reservations() throws {
    let table = DescriptorTable(limit: 3)
    let file = NotedFile()
    var seen: [Errno] = []
    var other: Descriptor?
    do throws(Errno) {
      _ = try table.install(closeOnExec: false) { () throws(Errno) -> OpenFile in
        do throws(Errno) { _ = try table.file(at: number(0)) } catch { seen.append(error) }
        other = try table.install(file)
        do throws(Errno) { _ = try table.replace(number(0), with: file, closeOnExec: false) } catch { seen.append(error) }
        throw .noSuchFile
      }
    } catch { seen.append(error) }
    #expect(seen == [.badDescriptor, .busy, .noSuchFile])
    #expect(other == number(1))
    #expect(try table.install(file) == number(0))
    #expect(throws: Errno.tooManyFiles) { try table.installPair(file, file, closeOnExec: false) { _, _ in } }
    #expect(try table.install(file) == number(2), "the first of the pair was given back")
  }

  @Test("a copy shares the files, and each table lets go of them by itself")
  func copies() throws {
    let table = DescriptorTable()
    let file = NotedFile()
    let descriptor = try table.install(file, closeOnExec: true)
    let copy = DescriptorTable(copying: table)
    #expect(try copy.file(at: descriptor) === file && copy.closesOnExec(descriptor))
    #expect(file.descriptorCount == 2)
    try table.remove(descriptor).letGo()
    #expect(!file.isReleased)
    #expect(throws: Errno.badDescriptor) { _ = try table.file(at: descriptor) }
    try copy.remove(descriptor).letGo()
    #expect(file.isReleased)
  }

  @Test("the open ones are found in order, and negative numbers name nothing")
  func walking() throws {
    let table = DescriptorTable()
    for index in [3, 9, 40] { _ = try table.replace(number(index), with: NotedFile(), closeOnExec: false) }
    #expect(table.nextOpen(from: 0) == number(3) && table.nextOpen(from: 4) == number(9))
    #expect(table.nextOpen(from: 40) == number(40) && table.nextOpen(from: 41) == nil)
    #expect(throws: Errno.badDescriptor) { _ = try table.file(at: number(-1)) }
    #expect(throws: Errno.badDescriptor) { _ = try table.file(at: Descriptor(rawValue: .min)) }
    #expect(throws: Errno.badDescriptor) { try table.setClosesOnExec(number(4), true) }
  }
}
