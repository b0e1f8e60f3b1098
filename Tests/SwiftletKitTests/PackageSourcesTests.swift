import Testing

@testable import SwiftletKit

@Suite struct PackageSourcesTests {
  @Test("one-line entries become sources of source packages, once each")
  func lines() {
    var sources = PackageSources()
    sources.add(
      """
      # a comment
      deb [signed-by=/k.gpg] http://mirror.invalid/debian stable main # main only
      deb-src [signed-by=/k.gpg] http://mirror.invalid/debian stable main
      """, isStanzas: false, isLines: true)
    #expect(sources.lines == ["deb-src [signed-by=/k.gpg] http://mirror.invalid/debian stable main"])
  }

  @Test("deb822 stanzas keep their fields but for the types, and disabled ones are left out")
  func stanzas() {
    var sources = PackageSources()
    sources.add(
      """
      Types: deb
      # a comment
      URIs: http://mirror.invalid/debian
      Suites: stable
      Components: main

      Enabled: no
      Types: deb
      URIs: http://mirror.invalid/other
      """, isStanzas: true, isLines: false)
    #expect(
      sources.stanzas == ["Types: deb-src\nURIs: http://mirror.invalid/debian\nSuites: stable\nComponents: main"])
  }

  @Test(
    "the upstream version lacks epoch and revision",
    arguments: [("1.2.3-1", "1.2.3"), ("5.4.4-3+deb12u1", "5.4.4"), ("2:1.0-rc1-4", "1.0-rc1"), ("7", "7")])
  func upstream(version: String, expected: String) {
    #expect(PackageArchive.upstream(of: version) == expected)
  }
}
