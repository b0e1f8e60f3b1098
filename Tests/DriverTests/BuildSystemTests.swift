import Foundation
import SwiftletKit
import Testing

/// Other people's build systems with `swiftlet cc` as their compiler, on unmodified Debian source packages and on the
/// files of the SDK.
@Suite(.serialized) struct BuildSystemTests {
  private static let progress = ProgressLines(isSilent: true)

  /// Does `work` in a copy of the source package `name`.
  private func withSources(_ name: String, _ work: (Driver) throws -> Void) throws {
    let package = try SourcePackage.fetch(
      name, version: nil, cache: .standard(for: House.find()), progress: Self.progress)
    try withTemporaryFolder { folder in
      try Command("cp", ["-a", package.tree.path + "/.", folder.path]).check("copying \(name)")
      try work(Driver(folder: folder))
    }
  }

  /// Runs a shell command in the folder with `CC` set, and expects it to succeed.
  private func shell(_ driver: Driver, _ line: String, _ more: [String: String] = [:]) throws {
    let environment = ["CC": Driver.command + " cc", "LC_ALL": "C"].merging(more) { $1 }
    let result = try Command("sh", ["-c", line], in: driver.folder.path, environment: environment).run()
    #expect(result.status == 0, "\(line): \(result.errors.suffix(2000)) \(result.output.suffix(1000))")
  }

  @Test("a configure script of autoconf and automake runs what it compiles, and make follows")
  func autotools() throws {
    try withSources("hello") { (driver) throws in
      try shell(driver, "./configure --disable-nls && make")
      let run = try driver.run("./hello --greeting=Guten_Tag")
      #expect(run.status == 0 && run.output == "Guten_Tag\n")
      #expect(try ELFFile(path: driver.folder.file("hello")).isImage)
      let log = (driver.folder.read("config.log") ?? "").components(separatedBy: "whether we are cross compiling\n")
      #expect(log.last?.components(separatedBy: "result: ").dropFirst().first?.hasPrefix("no\n") == true)
    }
  }

  @Test("zlib's own configure script, make, and its tests run as images")
  func zlib() throws {
    try withSources("zlib") { (driver) throws in
      try shell(driver, "./configure --static && make && make test")
      #expect(try ELFFile(path: driver.folder.file("minigzip")).isImage)
    }
  }

  @Test("a plain Makefile with archives, whole program optimisation and swiftlet-ar")
  func makefile() throws {
    try withSources("bzip2") { (driver) throws in
      try driver.folder.link("swiftlet-ar", to: Driver.command)
      try driver.folder.link("swiftlet-ranlib", to: Driver.command)
      try shell(
        driver,
        "make libbz2.a bzip2.o CC=\"$CC\" AR=./swiftlet-ar RANLIB=./swiftlet-ranlib CFLAGS=-O2 && "
          + "make -f /dev/null bzip2 CC=\"$CC\" LDFLAGS=-flto LDLIBS='-L. -lbz2' && "
          + "./bzip2 -1 < sample1.ref > s.bz2 && ./bzip2 -d < s.bz2 | cmp - sample1.ref && cmp s.bz2 sample1.bz2")
      #expect(try ELFFile(path: driver.folder.file("bzip2")).isImage)
    }
  }

  /// Does `work` with a driver in an empty folder beside an SDK, once the build systems are installed.
  private func withKit(_ work: (Driver, _ kit: Folder) throws -> Void) throws {
    try HostPackages(progress: Self.progress).require([
      "cmake": "cmake", "meson": "meson", "ninja": "ninja-build", "pkg-config": "pkg-config",
    ])
    try Driver.inNewFolder([
      "project/main.c": "#include <stdio.h>\n#include \"part.h\"\nint main(void) { return puts(part()) < 0; }\n",
      "project/part.c": "#include \"part.h\"\nconst char *part(void) { return \"whole\"; }\n",
      "project/part.h": "const char *part(void);\n",
    ]) { (driver) throws in
      let made = try driver.swiftlet(["sdk", "--prefix", "kit"])
      #expect(made.status == 0, "\(made.errors)")
      // The compiler's links lead to the running command, which finds its house by its own place.
      try work(driver, driver.folder.folder("kit"))
    }
  }

  @Test("CMake builds and tests a project by the SDK's toolchain file")
  func cmake() throws {
    try withKit { (driver, kit) throws in
      try driver.folder.write(
        """
        cmake_minimum_required(VERSION 3.20)
        project(whole C)
        include(CheckFunctionExists)
        include(CheckCSourceRuns)
        check_function_exists(fopencookie HAVE_FOPENCOOKIE)
        check_c_source_runs("int main(void) { return sizeof(long) != 8; }" LONG_IS_8)
        if(NOT HAVE_FOPENCOOKIE OR NOT LONG_IS_8)
          message(FATAL_ERROR "checks do not work")
        endif()
        add_library(part part.c)
        add_executable(whole main.c)
        target_link_libraries(whole part)
        enable_testing()
        add_test(NAME runs COMMAND whole)
        install(TARGETS whole)

        """, to: "project/CMakeLists.txt")
      let toolchain = kit.file("share/cmake/swiftlet.cmake")
      try shell(
        driver,
        "cmake -G Ninja -DCMAKE_TOOLCHAIN_FILE=\(toolchain) -DCMAKE_BUILD_TYPE=Release -S project -B build && "
          + "cmake --build build && ctest --test-dir build && cmake --install build --prefix out")
      #expect(try driver.run("out/bin/whole").output == "whole\n")
      #expect(try ELFFile(path: driver.folder.file("out/bin/whole")).isImage)
    }
  }

  @Test("Meson builds and tests a project by the SDK's cross file")
  func meson() throws {
    try withKit { (driver, kit) throws in
      try driver.folder.write(
        """
        project('whole', 'c')
        compiler = meson.get_compiler('c')
        assert(compiler.has_function('fopencookie'))
        assert(compiler.run('int main(void) { return 3; }').returncode() == 3)
        assert(compiler.sizeof('long') == 8)
        part = static_library('part', 'part.c')
        whole = executable('whole', 'main.c', link_with: part)
        test('runs', whole)

        """, to: "project/meson.build")
      let cross = kit.file("share/meson/cross/swiftlet.ini")
      try shell(driver, "meson setup --cross-file \(cross) build project && ninja -C build && meson test -C build")
      #expect(try driver.run("build/whole").output == "whole\n")
      #expect(try ELFFile(path: driver.folder.file("build/whole")).isImage)
    }
  }

  @Test("pkg-config's flags are enough for the toolchain's own clang")
  func packageDescription() throws {
    try withKit { (driver, kit) throws in
      let clang = try Toolchain.find().tool("clang")
      try shell(
        driver, "\(clang) -O2 project/main.c project/part.c $(pkg-config --cflags --libs swiftlet) -o whole",
        ["PKG_CONFIG_PATH": kit.file("lib/pkgconfig")])
      #expect(try driver.run("./whole").output == "whole\n")
      try shell(
        driver,
        "\(clang) project/main.c project/part.c $(pkg-config --define-variable=root="
          + "\(kit.file("lib/root-ram.o")) --cflags --libs swiftlet) -o whole",
        ["PKG_CONFIG_PATH": kit.file("lib/pkgconfig")])
      #expect(try driver.run("./whole").output == "whole\n")
    }
  }
}
