import Testing

@testable import SwiftletKit

@Suite struct LaunchOptionsTests {
  @Test("mounts and memory become configuration lines")
  func configuration() throws {
    try withTemporaryFolder { folder in
      let options = LaunchOptions(
        mounts: ["\(folder):/data:ro", "\(folder):/more"], memory: "64M", showsWorkingFolder: false)
      let text = try options.configuration().text
      #expect(
        text == "mount \(folder) /data ro\nmount \(folder) /more\nmemory 67108864\n")
    }
  }

  @Test(
    "a wrong option is refused with its name",
    arguments: [
      (["/nowhere-at-all:/data"], nil), (["/tmp"], nil), (["/tmp:data"], nil), (["/tmp:/data:rw"], nil), ([], "many"),
      ([], "99999999999999999999"), ([], "16777216T"), ([], "1K"), ([], "99999999999G"),
    ] as [([String], String?)])
  func refuses(mounts: [String], memory: String?) {
    let options = LaunchOptions(mounts: mounts, memory: memory, showsWorkingFolder: false)
    let failure = #expect(throws: Failure.self) { _ = try options.configuration() }
    #expect(failure?.description.hasPrefix(memory == nil ? "--mount" : "--memory") == true)
  }

  @Test("mounts are made from the outermost inwards, and a place to mount over must be there")
  func nestedMounts() throws {
    try withTemporaryFolder { folder in
      try folder.folder("outer/there").create()
      let (inner, outer) = ("\(folder):/data//there/", "\(folder)/outer:/data")
      let options = LaunchOptions(mounts: [inner, outer], memory: nil, showsWorkingFolder: false)
      #expect(try options.configuration().text == "mount \(folder)/outer /data\nmount \(folder) /data/there\n")
      for (mounts, words) in [
        (["\(folder):/data/missing", outer], ["--mount \(folder):/data/missing: ", "\(folder)/outer/missing"]),
        (["\(folder)/outer:/"], ["the current folder", "--no-cwd"]),
      ] {
        let options = LaunchOptions(mounts: mounts, memory: nil, showsWorkingFolder: mounts.count == 1)
        let failure = #expect(throws: Failure.self) { _ = try options.configuration() }
        for word in words { #expect(failure?.description.contains(word) == true, "\(String(describing: failure))") }
      }
    }
  }
}
