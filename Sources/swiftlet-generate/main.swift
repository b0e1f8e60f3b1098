import Catalogue
import Foundation

// swift run swiftlet-generate            rewrites everything made from the tables
// swift run swiftlet-generate --check    names what is stale and what is left over, and exits 1 if anything is

var arguments = CommandLine.arguments.dropFirst()
let isCheck = arguments.first == "--check"
if isCheck { arguments.removeFirst() }
guard arguments.isEmpty else {
  complain("usage: swift run swiftlet-generate [--check]")
  exit(2)
}

do {
  let tree = Tree(root: URL(filePath: FileManager.default.currentDirectoryPath))
  let differences = try tree.differences()
  if isCheck {
    let layers = try tree.layerFaults()
    for fault in layers { complain(fault.description) }
    for difference in differences { complain(difference.description) }
    if !differences.isEmpty { complain("run: swift run swiftlet-generate") }
    exit(layers.isEmpty && differences.isEmpty ? 0 : 1)
  }
  for difference in differences {
    try tree.mend(difference)
    print(difference.isOrphan ? "removed \(difference.path)" : "wrote \(difference.path)")
  }
  if differences.isEmpty { print("everything is up to date") }
} catch {
  complain("\(error)")
  exit(1)
}

func complain(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
