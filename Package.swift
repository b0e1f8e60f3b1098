// swift-tools-version: 6.2
// The order of the targets is the architecture: a target depends only on targets listed above it, and targets of one
// layer marked "peers" never on each other. Documentation/Architecture.md says what each layer is for.
import PackageDescription

/// A module that is compiled as Embedded Swift for images and as ordinary Swift for the tests.
func kernel(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: kernelSettings)
}

/// The tests of a kernel module, on the machine double.
func kernelTests(_ module: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: module + "Tests", dependencies: [.target(name: module), "PlatformDouble", "KernelTesting"] + dependencies,
    swiftSettings: kernelSettings)
}

let kernelSettings: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .strictMemorySafety(), .enableExperimentalFeature("Lifetimes"),
]

/// The kernel's modules that can be used on their own, lowest first.
let microLibraries = [
  "ABI", "Ground", "Threads", "Memory", "FileLocks", "Files", "Pipes", "VFS", "Processes", "RamFS", "DevFS", "ProcFS", "HostFS",
  "Console", "PosixFiles", "PosixPipes", "PosixPoll", "PosixEvents", "PosixThreads", "PosixTime", "PosixSignals",
  "PosixProcess", "PosixMemory", "PosixSystem",
]

let package = Package(
  name: "swiftlet",
  products: [
    .executable(name: "swiftlet", targets: ["swiftlet"]),
    // A program that uses a micro-library defines the platform (include/swiftlet/platform.h), or links this double of one.
    .library(name: "PlatformDouble", targets: ["PlatformDouble"]),
  ] + microLibraries.map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Layer: ABI
    .target(name: "CMachine", path: ".", sources: ["Sources/CMachine"], publicHeadersPath: "include"),
    kernel("ABI", "CMachine"),
    // Layer: Ground
    kernel("Ground", "ABI", "CMachine"),
    kernel("Configuration"),
    // Layer: Memory
    kernel("Memory", "Ground", "ABI", "CMachine"),
    // Layer: Time and threads
    kernel("Threads", "Ground", "ABI", "CMachine"),
    // Layer: Objects
    kernel("FileLocks", "Threads", "Ground", "ABI"),
    kernel("Files", "FileLocks", "Memory", "Threads", "Ground", "ABI", "CMachine"),
    kernel("Pipes", "Files", "FileLocks", "Threads", "Ground", "ABI", "CMachine"),
    kernel("VFS", "Files", "FileLocks", "Memory", "Threads", "Ground", "ABI", "CMachine"),
    kernel("Processes", "VFS", "Files", "FileLocks", "Memory", "Threads", "Ground", "ABI", "CMachine"),
    // Layer: Providers (peers)
    kernel("RamFS", "VFS", "Files", "Memory", "Threads", "Ground", "ABI", "CMachine"),
    kernel("Console", "Files", "Threads", "Ground", "ABI", "CMachine"),
    kernel("HostFS", "VFS", "Files", "FileLocks", "Memory", "Threads", "Ground", "ABI", "CMachine"),
    kernel("DevFS", "VFS", "Files", "Memory", "Threads", "Ground", "ABI", "CMachine"),
    kernel("ProcFS", "Processes", "VFS", "Files", "Memory", "Threads", "Ground", "ABI", "CMachine"),
    .target(name: "CPlatformLinux", dependencies: ["CMachine"]),
    kernel("PlatformLinux", "CPlatformLinux", "Ground", "ABI", "CMachine"),
    // Layer: Call libraries (peers)
    kernel(
      "PosixFiles", "RamFS", "Processes", "VFS", "Pipes", "Files", "FileLocks", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixPipes", "Processes", "Pipes", "VFS", "Files", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixPoll", "Processes", "VFS", "Files", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixEvents", "Processes", "Files", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixThreads", "Processes", "VFS", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixTime", "Processes", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixSignals", "Processes", "Files", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixMemory", "Processes", "Memory", "VFS", "Files", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixSystem", "Processes", "VFS", "Threads", "Ground", "ABI", "CMachine"),
    kernel("PosixProcess", "Processes", "VFS", "Files", "Threads", "Ground", "ABI", "CMachine"),
    // Layer: Entry
    kernel("CrashReport", "Threads", "Ground", "ABI", "CMachine"),
    .target(name: "CEntry", dependencies: ["CMachine"]),
    kernel(
      "Entry", "PosixFiles", "PosixPipes", "PosixPoll", "PosixEvents", "PosixThreads",
      "PosixTime", "PosixSignals", "PosixProcess",
      "PosixMemory", "PosixSystem",
      "Processes", "Threads", "Ground", "ABI", "CEntry", "CMachine"),
    // Layer: Images (peers)
    kernel(
      "ImageLinux", "Entry", "CrashReport", "PlatformLinux", "HostFS", "DevFS", "ProcFS", "RamFS", "Console",
      "Configuration", "Processes", "VFS",
      "Files", "Memory", "Threads", "Ground", "ABI", "CMachine"),
    // Beside the house: never linked into an image.
    .target(name: "Catalogue"),
    .target(name: "Tracing", dependencies: ["Catalogue"]),
    .executableTarget(name: "swiftlet-generate", dependencies: ["Catalogue"]),
    .target(name: "SwiftletKit", dependencies: ["Catalogue", "Tracing", .product(name: "Yams", package: "Yams")]),
    .executableTarget(
      name: "swiftlet",
      dependencies: ["SwiftletKit", "Tracing", "Catalogue", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    // Tests
    .target(name: "PlatformDouble", dependencies: ["CMachine"], path: "Tests/PlatformDouble"),
    .target(name: "KernelTesting", dependencies: ["PlatformDouble"], path: "Tests/KernelTesting"),
    .target(
      name: "ProcessDouble", dependencies: ["PlatformDouble", "Processes", "VFS", "Threads", "Ground", "ABI", "CMachine"],
      path: "Tests/ProcessDouble", swiftSettings: kernelSettings),
    kernelTests("ABI"),
    kernelTests("Ground", "ABI"),
    kernelTests("Configuration"),
    kernelTests("Memory", "Ground", "ABI", "CMachine"),
    kernelTests("Threads", "Ground", "ABI", "CMachine"),
    kernelTests("FileLocks", "Threads", "ABI"),
    kernelTests("Files", "Threads", "ABI"),
    kernelTests("Pipes", "ProcessDouble", "Processes", "Files", "Threads", "ABI"),
    kernelTests("VFS", "RamFS", "Files", "ABI"),
    kernelTests("Processes", "ProcessDouble", "Threads", "ABI", "CMachine"),
    kernelTests("RamFS", "VFS", "Files", "Memory", "ABI"),
    kernelTests("Console", "ProcessDouble", "Processes", "Files", "Threads", "ABI"),
    kernelTests("HostFS", "VFS", "Files", "FileLocks", "ABI"),
    kernelTests("DevFS", "VFS", "Files", "Memory", "ABI"),
    kernelTests("ProcFS", "ProcessDouble", "Processes", "RamFS", "VFS", "Files", "ABI"),
    kernelTests("PosixFiles", "ProcessDouble", "PosixPipes", "Processes", "RamFS", "VFS", "Files", "Threads", "ABI"),
    kernelTests("PosixPipes", "ProcessDouble", "PosixFiles", "Processes", "Pipes", "Files", "ABI"),
    kernelTests(
      "PosixPoll", "ProcessDouble", "PosixEvents", "PosixFiles", "PosixPipes", "Processes", "Files", "Threads", "Ground", "ABI"),
    kernelTests("PosixEvents", "ProcessDouble", "PosixFiles", "PosixPipes", "Processes", "Files", "Threads", "Ground", "ABI"),
    kernelTests("PosixThreads", "ProcessDouble", "Processes", "Threads", "Ground", "ABI", "CMachine"),
    kernelTests("PosixTime", "ProcessDouble", "Processes", "Threads", "Ground", "ABI", "CMachine"),
    kernelTests("PosixSignals", "ProcessDouble", "Processes", "Files", "Threads", "Ground", "ABI", "CMachine"),
    kernelTests("PosixMemory", "ProcessDouble", "Processes", "RamFS", "VFS", "Files", "Memory", "Ground", "ABI"),
    kernelTests("PosixSystem", "ProcessDouble", "Processes", "ABI"),
    kernelTests("PosixProcess", "ProcessDouble", "PosixFiles", "Processes", "Files", "Threads", "ABI", "CMachine"),
    kernelTests("CrashReport", "ProcessDouble", "CMachine"),
    kernelTests("Entry", "ProcessDouble", "Processes", "Threads", "ABI", "CMachine"),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue"]),
    .testTarget(name: "ObservationTests", dependencies: ["SwiftletKit", "Tracing"]),
    .testTarget(name: "TracingTests", dependencies: ["Tracing", "Catalogue"]),
    .testTarget(name: "SwiftletKitTests", dependencies: ["SwiftletKit"]),
    .testTarget(name: "DriverTests", dependencies: ["SwiftletKit"]),
    .testTarget(name: "ConformanceTests", dependencies: ["SwiftletKit", "Catalogue"]),
    .testTarget(name: "OpenPosixTests", dependencies: ["SwiftletKit"], exclude: ["exceptions.tsv"]),
    .testTarget(name: "RunTests", dependencies: ["SwiftletKit", "swiftlet"], exclude: ["libraries.lua"]),
  ]
)
