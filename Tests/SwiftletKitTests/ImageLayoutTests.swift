import Foundation
import Testing

@testable import SwiftletKit

/// Reads finished images.
@Suite(.serialized)
struct ImageLayoutTests {
  /// Builds an image of a program with writable data of every kind.
  private func image() throws -> ELFFile {
    try image(
      of: """
        #include <stdio.h>
        #include <stdlib.h>
        int app_data = 1;
        int app_bss[2000];
        static _Thread_local int app_tls = 5;
        int main(int count, char **arguments) {
          int *block = malloc(count * sizeof *block);
          app_bss[count] = app_data++ + app_tls++;
          *block = app_bss[1];
          printf("%p %d %s\\n", (void *)block, *block, arguments[0]);
          free(block);
          return app_tls - 6;
        }
        """)
  }

  /// Builds an image of the C program `text`.
  private func image(of text: String) throws -> ELFFile {
    try withTemporaryFolder { folder in
      try folder.write(text, to: "layout.c")
      let house = try House.find()
      let build = AppBuild(
        house: house, toolchain: try Toolchain.find(), cache: .standard(for: house),
        progress: ProgressLines(isSilent: true))
      let product = try build.image(AppManifest(program: "layout", files: [folder.file("layout.c")]), .init())
      return try ELFFile(path: product.path)
    }
  }

  /// The names of `file`'s symbols, but for what copies and destroys values of a type: whoever holds one needs that.
  private func code(of file: ELFFile) -> [String] {
    file.symbols.map(\.name).filter { $0.firstMatch(of: /WO[a-z]$/) == nil }
  }

  @Test("a program that opens no file links no file system")
  func fileSystemsAreLeftOut() throws {
    let file = try image(of: "#include <stdio.h>\nint main(void) { return puts(\"hello\") < 0; }\n")
    for module in ["5RamFS", "6HostFS", "3VFS"] {
      let names = code(of: file).filter { $0.hasPrefix("$e" + module) }
      #expect(names.isEmpty, "\(module) is in by \(names.prefix(3))")
    }
  }

  @Test("what a call is for is inlined into the program, the C library's function with it")
  func callsAreInlined() throws {
    let file = try image(
      of: """
        #include <unistd.h>
        int main(void) {
          int sum = 0;
          for (int turn = 0; turn < 10; turn++) sum += getpid() + getuid();
          return sum < 0;
        }
        """)
    #expect(file.symbols.allSatisfy { !["getpid", "sys_getpid", "getuid", "sys_getuid"].contains($0.name) })
    #expect(file.symbol("main") != nil)
  }

  private static func build() throws -> AppBuild {
    let house = try House.find()
    return AppBuild(
      house: house, toolchain: try Toolchain.find(), cache: .standard(for: house), progress: ProgressLines(isSilent: true))
  }

  /// How `--size` builds.
  private static var small: AppBuild.Options {
    var options = AppBuild.Options()
    options.optimisation = .size
    return options
  }

  @Test("hello, optimised for size and stripped, keeps its bar")
  func helloIsSmall() throws {
    let build = try Self.build()
    let product = try build.image(AppManifest.named("hello", in: build.house), Self.small)
    try withTemporaryFolder { folder in
      let stripped = folder.file("hello")
      try Command(build.toolchain.tool("llvm-objcopy"), ["--strip-all", product.path, stripped]).check("stripping hello")
      let size = try Data(contentsOf: URL(fileURLWithPath: stripped)).count
      #expect(Double(size) <= ImageBenchmark.helloLimit)
      #expect(try Command(stripped, []).check("running hello") == "Hello from a Swiftlet image.\n")
    }
    // What only some programs ask for comes with the call that asks, and hello makes none of these.
    let names = try code(of: ELFFile(path: product.path))
    for part in ["8LockList", "12AddressSpaceC3map", "15prepareHandlers", "8passLock"] {
      let found = names.filter { $0.contains(part) }
      #expect(found.isEmpty, "\(part) is in by \(found.prefix(3))")
    }
  }

  @Test("a small image is without the methods of its file systems that it never calls", arguments: [true, false])
  func methodsAreLeftOut(setsAttribute: Bool) throws {
    try withTemporaryFolder { folder in
      let text = """
        #include <errno.h>
        #include <fcntl.h>
        #include <sys/xattr.h>
        #include <unistd.h>
        int main(int count, char **arguments) {
          int file = open(arguments[1], O_CREAT | O_RDWR, 0600);
          if (file < 0 || write(file, "text", 4) != 4) return 255;
          \(setsAttribute ? "if (setxattr(arguments[1], \"user.swiftlet\", \"7\", 1, 0) < 0) return errno;" : "")
          char value[2] = "7";
          \(setsAttribute ? "if (getxattr(arguments[1], \"user.swiftlet\", value, 2) != 1) return 254;" : "")
          return value[0] != '7' || close(file) < 0;
        }
        """
      try folder.write(text, to: "attribute.c")
      let manifest = AppManifest(program: "attribute", files: [folder.file("attribute.c")])
      let product = try Self.build().image(manifest, Self.small)
      let file = try ELFFile(path: product.path)
      let method = file.symbols.first { $0.name.hasPrefix("$e6HostFS") && $0.name.contains("20setExtendedAttribute_") }
      let address = try #require(method, "every table of methods has it").address
      #expect((file.symbol("kernel_pruned_method")?.address == address) != setsAttribute)
      let environment = ["SWIFTLET": "mount \(folder.path) \(folder.path)\n"]
      let status = try Command(product.path, [folder.file("new")], environment: environment).run().status
      // The host's file system may have no such attributes.
      #expect(status == 0 || setsAttribute && status == ENOTSUP)
      #expect(folder.read("new") == "text")
    }
  }

  @Test("storage of a thread that is larger than the C library's own room for it works without a mapping")
  func threadStorage() throws {
    let file = try image(
      of: """
        #include <stdio.h>
        _Thread_local int numbers[4096] = {1};
        int main(int count, char **arguments) {
          numbers[count] = numbers[0];
          return printf("%d\\n", numbers[count]) < 0;
        }
        """)
    let room = try #require(file.symbol("swiftlet_first_storage")).address
    let end = try #require(file.symbol("swiftlet_application_data_end")).address
    #expect(end - room >= 4096 * 4)
    #expect(file.symbol("full_mmap") == nil)
  }

  @Test("the application's writable data has pages of its own")
  func pagesApart() throws {
    let file = try image()
    let start = try #require(file.symbol("swiftlet_application_data")).address
    let end = try #require(file.symbol("swiftlet_application_data_end")).address
    #expect(start % 4096 == 0 && end % 4096 == 0 && start < end)
    let inside = start..<end
    for section in file.sections where section.isLoaded && section.isWritable && section.size > 0 {
      let isKernel = section.name.hasPrefix(".kernel")
      let range = section.address..<(section.address + section.size)
      #expect(inside.overlaps(range) == !isKernel, "\(section.name)")
    }
    for name in ["app_data", "app_bss"] {
      let symbol = try #require(file.symbol(name), "\(name)")
      #expect(inside.contains(symbol.address), "\(name)")
    }
    for symbol in file.symbols where symbol.size > 0 && inside.contains(symbol.address) {
      let isKernel = ["$e", "$s", "machine_", "host_", "platform_", "swift_"].contains { symbol.name.hasPrefix($0) }
      #expect(!isKernel, "\(symbol.name) is the kernel's and lies in the application's data")
    }
    let current = try #require(file.symbol("machine_cpu")).address
    #expect(!inside.contains(current))
  }

  @Test("nothing is writable and executable, and no global is initialised at its first use")
  func protections() throws {
    let file = try image()
    for section in file.sections where section.isLoaded {
      #expect(!(section.isWritable && section.isExecutable), "\(section.name)")
    }
    #expect(file.symbols.filter { $0.name.hasSuffix("_Wz") }.isEmpty)
    #expect(file.isImage)
  }

  @Test("the kernel's allocator is not the application's")
  func twoAllocators() throws {
    let file = try image()
    let ours = try #require(
      file.symbols.first { $0.name.contains("10KernelHeapV") }, "the kernel's heap is in")
    // oldmalloc's state; the application's data is what fork copies, so it must lie there.
    let state = try #require(file.symbol("mal"), "the C library's malloc is in")
    let start = try #require(file.symbol("swiftlet_application_data")).address
    let end = try #require(file.symbol("swiftlet_application_data_end")).address
    #expect((start..<end).contains(state.address) && !(start..<end).contains(ours.address))
    // The C library's posix_memalign, were it asked for by the kernel, would be here.
    #expect(file.symbol("posix_memalign") == nil && file.symbol("aligned_alloc") == nil)
  }

  @Test("two clean builds in different folders are the same, byte for byte")
  func reproducible() throws {
    let house = try House.find()
    let images = try (0..<2).map { number in
      try withTemporaryFolder { folder in
        for part in ["Sources", "include", "compat", "syscalls.tsv"] {
          try folder.copy(house.root.file(part), to: "house/" + part)
        }
        let copy = House(root: folder.folder("house"))
        let cache = Cache(folder.folder("cache"))
        let shared = Cache.standard(for: house).folder
        // The C library that the first image is linked with was built in the shared cache: a third folder.
        for kind in number == 0 ? ["sources", "musl"] : ["sources"] where shared.folder(kind).exists {
          try folder.folder("cache").create()
          symlink(shared.file(kind), cache.folder.file(kind))
        }
        let build = AppBuild(
          house: copy, toolchain: try Toolchain.find(), cache: cache, progress: ProgressLines(isSilent: true))
        let product = try build.image(AppManifest.named("hello", in: copy), .init())
        return try Data(contentsOf: URL(fileURLWithPath: product.path))
      }
    }
    #expect(images[0] == images[1])
    #expect(images[0].count > 10_000)
  }
}
