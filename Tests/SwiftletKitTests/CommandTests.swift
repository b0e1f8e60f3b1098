import Foundation
import Testing

@testable import SwiftletKit

@Suite struct CommandTests {
  @Test("output, errors and status come back, in the folder and environment asked for")
  func run() throws {
    let result = try Command(
      "sh", ["-c", "read line; echo $line $WORD $(pwd); echo bad >&2; exit 3"], in: "/usr", environment: ["WORD": "b"]
    ).run(input: "a\n")
    #expect(result.status == 3)
    #expect(result.output == "a b /usr\n")
    #expect(result.errors == "bad\n")
  }

  @Test("a full disk is told from a program's own failure")
  func fullDisk() {
    let failure = Failure.tool("ld", doing: "linking", status: 1, output: "write: No space left on device")
    #expect(failure.description.hasPrefix("the disk is full while linking"))
  }

  @Test("a program that does not exist is named")
  func missing() {
    let failure = #expect(throws: Failure.self) { try Command("no-such-program-at-all", []).run() }
    #expect(failure?.description == "no-such-program-at-all is not installed, or not on PATH")
  }

  @Test("digests are those of SHA-256 and do not depend on the folder's place")
  func digests() throws {
    #expect(try Digest.of("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    let digests = try (0..<2).map { _ in
      try withTemporaryFolder { folder in
        try folder.write("1", to: "a")
        try folder.write("2", to: "b/c")
        return try Digest.of(files: folder.allFiles(), in: folder)
      }
    }
    #expect(digests[0] == digests[1])
  }
}
