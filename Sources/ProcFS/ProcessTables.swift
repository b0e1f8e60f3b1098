import ABI
import Files
import Memory
import Processes
import VFS

extension ProcessTextInode {
  /// A line for every limit.
  func limits(_ text: inout ProcText) {
    text.append("Limit                     Soft Limit           Hard Limit           Units     \n")
    for (resource, name, unit) in [
      (.processorTime, "Max cpu time", "seconds"), (.fileSize, "Max file size", "bytes"),
      (.data, "Max data size", "bytes"), (.stack, "Max stack size", "bytes"), (.core, "Max core file size", "bytes"),
      (.residentSet, "Max resident set", "bytes"), (.processes, "Max processes", "processes"),
      (.openFiles, "Max open files", "files"), (.lockedMemory, "Max locked memory", "bytes"),
      (.addressSpace, "Max address space", "bytes"), (.fileLocks, "Max file locks", "locks"),
      (.pendingSignals, "Max pending signals", "signals"), (.messageQueues, "Max msgqueue size", "bytes"),
      (.niceness, "Max nice priority", ""), (.realTimePriority, "Max realtime priority", ""),
      (.realTimeRun, "Max realtime timeout", "us"),
    ] as [(LimitResource, StaticString, StaticString)] {
      let limit = process.limits[resource]
      column(&text, 26) { $0.append(name) }
      for value in [limit.soft, limit.hard] {
        column(&text, 21) { value == ResourceLimit.infinity ? $0.append("unlimited") : $0.append(unsigned: value) }
      }
      column(&text, 10) { $0.append(unit) }
      text.append("\n")
    }
  }

  private func column(_ text: inout ProcText, _ width: Int, _ write: (inout ProcText) -> Void) {
    let start = text.count
    write(&text)
    text.padRight(from: start, to: width)
  }

  /// Six fields for every mount (`fstab(5)`).
  func mounts(_ text: inout ProcText) {
    forEachMount { mount, point in
      text.append(mount.fileSystem.typeName)
      text.append(" ")
      text.append(escaped: point)
      text.append(" ")
      text.append(mount.fileSystem.typeName)
      text.append(mount.isReadOnly || mount.fileSystem.isReadOnly ? " ro 0 0\n" : " rw 0 0\n")
    }
  }

  /// A line for every mount: its number, what it lies over, device, root, place, options, type.
  func mountTable(_ text: inout ProcText) {
    var number = 0
    forEachMount { mount, point in
      number += 1
      text.append(number)
      text.append(" ")
      text.append(mount.parent.map(mountNumber) ?? 0)
      text.append(" ")
      text.append(Int(mount.fileSystem.device >> 8 & 0xfff))
      text.append(":")
      text.append(Int(mount.fileSystem.device & 0xff))
      text.append(" / ")
      text.append(escaped: point)
      let access: StaticString = mount.isReadOnly || mount.fileSystem.isReadOnly ? " ro" : " rw"
      text.append(access)
      text.append(" - ")
      text.append(mount.fileSystem.typeName)
      text.append(" ")
      text.append(mount.fileSystem.typeName)
      text.append(access)
      text.append("\n")
    }
  }

  private func mountNumber(_ mount: Mount) -> Int {
    (process.namespace?.mounts.firstIndex { $0 === mount } ?? -1) + 1
  }

  private func forEachMount(_ body: (Mount, [UInt8]) -> Void) {
    guard let namespace = process.namespace else { return }
    for mount in namespace.mounts {
      let place = Place(mount: mount, inode: mount.root)
      if let point = try? place.path(from: namespace.top) { body(mount, point) }
    }
  }

  /// Bytes of address space that are mapped.
  var virtualBytes: Int {
    var count = 0
    // The body throws nothing.
    try? process.memory.forEachRegion { (region) throws(Errno) in count += region.range.byteCount }
    return count
  }

  /// A line for every mapping, in order of address.
  func mappings(_ text: inout ProcText) {
    // The body throws nothing.
    try? process.memory.forEachRegion { (region) throws(Errno) in line(&text, region) }
  }

  private func line(_ text: inout ProcText, _ region: Region) {
    range(&text, region)
    if let file = region.object as? InodeFile {
      let path = process.rootDirectory.flatMap { try? file.currentPath(from: $0) }
      name(&text, file.inode.attributes, path ?? [])
    } else if region.kind.contains(.image) {
      name(&text, program.executable?.attributes, program.path)
    } else {
      let place: StaticString = region.kind.contains(.heap) ? "[heap]" : region.kind.contains(.stack) ? "[stack]" : ""
      name(&text, nil, place.withSpan { $0.bytesArray })
    }
  }

  /// Addresses, rights and offset, and a space.
  private func range(_ text: inout ProcText, _ region: Region) {
    text.append(region.range.start, base: 16, digits: 8)
    text.append("-")
    text.append(region.range.end, base: 16, digits: 8)
    text.append(region.protection.contains(.read) ? " r" : " -")
    text.append(region.protection.contains(.write) ? "w" : "-")
    text.append(region.protection.contains(.execute) ? "x" : "-")
    text.append(region.kind.contains(.shared) ? "s " : "p ")
    text.append(UInt(region.object == nil ? 0 : region.offset), base: 16, digits: 8)
    text.append(" ")
  }

  /// The device and number of the file behind a mapping, its name at column 73, and the line's end.
  private func name(_ text: inout ProcText, _ file: FileStatus?, _ name: [UInt8]) {
    let device = file?.device ?? 0
    text.append(UInt(device >> 8 & 0xfff), base: 16, digits: 2)
    text.append(":")
    text.append(UInt(device & 0xff), base: 16, digits: 2)
    text.append(" ")
    text.append(unsigned: file?.inode ?? 0)
    if !name.isEmpty {
      text.append(" ")
      var lineStart = text.count
      while lineStart > 0 && text.bytes[lineStart - 1] != 0x0a { lineStart -= 1 }
      text.padRight(from: lineStart, to: 73)
      text.append(escaped: name)
    }
    text.append("\n")
  }
}
