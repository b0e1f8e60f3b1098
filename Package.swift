// swift-tools-version: 6.1
// The order of the targets is the architecture: a target depends only on targets listed above it, and targets of one
// layer marked "peers" never on each other. Documentation/Architecture.md says what each layer is for.
import PackageDescription

let package = Package(
  name: "swiftlet",
  products: [
    .executable(name: "swiftlet", targets: ["swiftlet"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Beside the house: never linked into an image.
    .target(name: "Catalogue"),
    .executableTarget(name: "swiftlet-generate", dependencies: ["Catalogue"]),
    .target(name: "SwiftletKit", dependencies: [.product(name: "Yams", package: "Yams")]),
    .executableTarget(
      name: "swiftlet",
      dependencies: ["SwiftletKit", "Catalogue", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    // Tests
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue"]),
    .testTarget(name: "SwiftletKitTests", dependencies: ["SwiftletKit"]),
  ]
)
