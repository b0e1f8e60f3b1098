import Catalogue
import Testing

private let manifest = """
  let package = Package(
    products: [.library(name: "L", targets: ["Up"])],
    targets: [
      // Layer: Low
      .target(name: "CLow", path: "."),
      kernel("Low", "CLow"),
      // Layer: Middle (peers)
      kernel("A", "Low"),
      .target(name: "CB"),
      kernel(
        "B", "CB", "Low"),
      // Layer: High
      kernel("Up", "A", "B"),
      // Beside the house.
      .target(name: "Kit", dependencies: [.product(name: "Yams", package: "Yams")]),
      .target(name: "Double", path: "Tests/Double"),
      .testTarget(name: "KitTests", dependencies: ["Kit"]),
      kernelTests("A", "Up"),
    ]
  )
  """

@Suite("Layers") struct LayersTests {
  private let layers = Layers(manifest: manifest)

  @Test("targets are read with their layers and folders") func targets() {
    #expect(layers.targets.map(\.name) == ["CLow", "Low", "A", "CB", "B", "Up", "Kit", "Double", "KitTests", "ATests"])
    #expect(layers.targets.map(\.arePeers) == [false, false, true, true, true, false, false, false, false, false])
    #expect(layers.targets[6...].map(\.folder) == ["Sources/Kit", "Tests/Double", "Tests/KitTests", "Tests/ATests"])
    #expect(layers.targets[9].dependencies == ["A", "Up"])
    #expect(layers.targets[4].dependencies == ["CB", "Low"] && layers.targets[4].line == 10)
    #expect(layers.faults() == [])
  }

  @Test("a dependency upwards or on a peer is a fault") func badDependencies() {
    let upward = Layers(manifest: manifest.replacing("kernel(\"Low\", \"CLow\")", with: "kernel(\"Low\", \"Up\")"))
    #expect(upward.faults().map(\.problem) == ["Low depends on Up, which is listed below it"])
    let peer = Layers(manifest: manifest.replacing("\"B\", \"CB\"", with: "\"B\", \"A\""))
    #expect(peer.faults().map(\.problem) == ["B depends on A, its peer in the layer Middle"])
  }

  @Test(
    "an import upwards or of a peer is a fault with its line",
    arguments: [
      ("import Up", "A imports Up, which is listed below it"),
      ("@testable import B", "A imports B, its peer in the layer Middle"),
      ("public import B", "A imports B, its peer in the layer Middle"),
      ("import CLow", "A imports CLow, which it does not depend on"),
    ]) func badImports(line: String, problem: String)
  {
    let faults = layers.faults(source: "import Low\nimport Foundation\n\(line)\n", module: "A", file: "A.swift")
    #expect(faults.map(\.problem) == [problem] && faults.map(\.line) == [3])
  }

  @Test("the tests of a module must name what they import too") func importsOfTests() {
    let faults = layers.faults(source: "import A\nimport Low\n", module: "ATests", file: "ATests.swift")
    #expect(faults.map(\.problem) == ["ATests imports Low, which it does not depend on"])
  }
}
