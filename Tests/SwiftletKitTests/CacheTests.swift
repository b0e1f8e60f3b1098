import Foundation
import Synchronization
import Testing

@testable import SwiftletKit

@Suite struct CacheTests {
  @Test("an entry is built once, however many ask for it")
  func buildsOnce() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(folder)
      let builds = Mutex(0)
      let entries = try Jobs.map(Array(0..<8), limit: 8) { _ in
        try cache.entry("things", key: "one") { into in
          builds.withLock { $0 += 1 }
          usleep(20_000)
          try into.write("text", to: "file")
        }
      }
      #expect(builds.withLock { $0 } == 1)
      #expect(Set(entries).count == 1)
      #expect(entries[0].read("file") == "text")
    }
  }

  @Test("a build that fails leaves nothing behind and is tried again")
  func failureLeavesNothing() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(folder)
      #expect(throws: Failure.self) {
        try cache.entry("things", key: "one") { into in
          try into.write("half", to: "file")
          throw Failure("broken")
        }
      }
      #expect(folder.folder("things").entries().isEmpty)
      #expect(folder.folder("unfinished").entries().isEmpty)
      let entry = try cache.entry("things", key: "one") { try $0.write("whole", to: "file") }
      #expect(entry.read("file") == "whole")
    }
  }

  @Test("what an interrupted build left is not used")
  func interruptedBuild() throws {
    try withTemporaryFolder { folder in
      try folder.write("half", to: "unfinished/things-one.1/old")
      let entry = try Cache(folder).entry("things", key: "one") { into in
        #expect(folder.folder("unfinished").entries().count == 1, "what was left is gone")
        // A compiler that outlived its command.
        try folder.write("late", to: "unfinished/things-one.1/old")
        try into.write("whole", to: "new")
      }
      #expect(entry.entries() == ["new"])
    }
  }

  @Test("what killed commands left goes with the next build, what others build stays")
  func otherBuilds() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(folder)
      try folder.write("half", to: "unfinished/things-killed.1/old")
      try folder.write("half", to: "unfinished/things-running.1/old")
      try cache.locked("things-running") {
        _ = try cache.entry("things", key: "one") { into in try into.write("whole", to: "new") }
        #expect(folder.folder("unfinished").entries() == ["things-running.1"])
      }
    }
  }
}
