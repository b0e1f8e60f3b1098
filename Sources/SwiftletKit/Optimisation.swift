/// What an image is optimised for.
public enum Optimisation: String, Sendable, CaseIterable {
  /// Speed: `-O2`, and `-O` for Swift.
  case speed
  /// Size: `-Oz`, and `-Osize` for Swift.
  case size

  /// The C compiler's flag.
  public var flag: String { self == .speed ? "-O2" : "-Oz" }

  /// The Swift compiler's flag.
  public var swiftFlag: String { self == .speed ? "-O" : "-Osize" }
}

/// Flags that all objects of an image share.
public enum CodeGeneration {
  /// The target triple of images and of the native programs they are compared with.
  public static let triple = "x86_64-unknown-linux-musl"

  /// Flags of application and C library code. Frame pointers are kept for backtraces; unwind tables would only
  /// take room.
  public static let application = [
    "--target=\(triple)", "-fno-omit-frame-pointer", "-fno-unwind-tables", "-fno-asynchronous-unwind-tables",
    "-ffunction-sections", "-fdata-sections", "-fno-stack-protector", "-fno-pic", "-fno-pie",
  ]

  /// Flags of the kernel's own C code: no vector registers, no red zone.
  ///
  /// The kernel's C code uses the compiler's own headers and Linux's, which clang looks for under this triple only. It is
  /// not `-ffreestanding`: code that may not use the builtins is never inlined into code that may.
  public static let kernel = [
    "--target=x86_64-unknown-linux-gnu", "-std=gnu17", "-mno-red-zone", "-mno-sse", "-mno-mmx",
    "-fno-omit-frame-pointer", "-fno-stack-protector", "-ffunction-sections", "-fdata-sections",
    "-fno-unwind-tables", "-fno-asynchronous-unwind-tables", "-fno-pic", "-fno-pie", "-Wall", "-Werror=implicit",
  ]
}
