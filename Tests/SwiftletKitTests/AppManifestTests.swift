import Testing

@testable import SwiftletKit

@Suite struct AppManifestTests {
  @Test("every key of a manifest is read")
  func reads() throws {
    let manifest = try AppManifest(
      name: "demo",
      text: """
        summary: a demonstration
        source:
          package: demo
          version: 1.2
          programs: {tclsh: tcl}
          prepare:
            - [make, all.c]
        program:
          - files: [src/*.c]
            except: [src/b.c]
            defines: [A=1]
            includes: [.]
            flags: [-w]
        arguments: [--help]
        slots: {malloc: mallocng, procfs: no}
        """, path: "app.yaml")
    #expect(manifest.source?.package == "demo")
    #expect(manifest.source?.version == "1.2")
    #expect(manifest.source?.prepare == [["make", "all.c"]])
    #expect(manifest.source?.programs == ["tclsh": "tcl"])
    #expect(manifest.units.map(\.files) == [["src/*.c"]])
    #expect(manifest.units.map(\.except) == [["src/b.c"]])
    #expect(manifest.units.map(\.defines) == [["A=1"]])
    #expect(manifest.arguments == ["--help"])
    #expect(manifest.slots.malloc == "mallocng" && !manifest.slots.procfs)
  }

  @Test(
    "a broken manifest is refused with file and line",
    arguments: [
      ("summary: a\nprogram: [\n", "app.yaml:3:"), ("summary: a\nporgram: []\n", "app.yaml:2: unknown key `porgram`"),
      ("program: []\n", "app.yaml:1: the key `summary` is missing"), ("", "app.yaml:1: the manifest is empty"),
      ("summary: a\nprogram:\n  - files: x.c\n", "app.yaml:3: expected a list"),
      ("summary: a\nprogram: []\nslots: {malloc: none}\n", "app.yaml:3: there is no malloc `none`"),
      ("summary: a\nprogram: []\nslots: {procfs: some}\n", "app.yaml:3: procfs is `yes` or `no`"),
    ])
  func refuses(text: String, start: String) throws {
    let failure = #expect(throws: Failure.self) { try AppManifest(name: "demo", text: text, path: "app.yaml") }
    #expect(failure?.description.hasPrefix(start) == true, "\(failure?.description ?? "")")
  }

  @Test("every application of the house has a manifest that can be read")
  func applications() throws {
    let house = try House.find()
    let names = house.root.folder("compat/apps").entries()
    #expect(names.contains("hello"))
    for name in names { #expect(throws: Never.self) { try AppManifest.named(name, in: house) } }
  }
}
