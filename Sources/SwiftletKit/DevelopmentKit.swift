import Foundation

/// The library laid out for other build systems: headers, static libraries, start files, and the files by which
/// pkg-config, CMake and Meson find them.
public struct DevelopmentKit: Sendable {
  private let build: AppBuild

  /// Lays out what `build` makes.
  public init(_ build: AppBuild) { self.build = build }

  /// Writes the kit below `prefix`.
  public func install(into prefix: Folder) throws {
    var options = AppBuild.Options()
    options.wholeProgram = false
    let parts = try build.parts(options)
    try installHeaders(parts.sysroot, into: prefix.folder("include"))
    try installLibraries(parts.sysroot, kernel: parts.kernel.flatMap(\.objects), into: prefix.folder("lib"))
    let bin = prefix.folder("bin")
    try bin.create()
    for tool in Installation.tools where !FileManager.default.fileExists(atPath: bin.file(tool)) {
      try bin.link(tool, to: Command.running)
    }
    try prefix.write(packageDescription(prefix), to: "lib/pkgconfig/swiftlet.pc")
    try prefix.write(Self.cmakeToolchain, to: "share/cmake/swiftlet.cmake")
    try prefix.write(mesonCrossFile(prefix), to: "share/meson/cross/swiftlet.ini")
  }

  private func installHeaders(_ sysroot: Folder, into include: Folder) throws {
    for name in sysroot.folder("include").entries() {
      try include.copy(sysroot.file("include/" + name), to: name)
    }
    try include.copy(build.house.root.file("include/swiftlet"), to: "swiftlet")
  }

  private func installLibraries(_ sysroot: Folder, kernel: [String], into library: Folder) throws {
    for name in sysroot.folder("lib").entries() { try library.copy(sysroot.file("lib/" + name), to: name) }
    try library.copy(build.toolchain.builtins(), to: "libclang_rt.builtins.a")
    try library.copy(build.house.root.file("compat/link/hosted.ld"), to: "swiftlet.ld")
    try? FileManager.default.removeItem(atPath: library.file("libswiftlet.a"))
    try Command(build.toolchain.tool("llvm-ar"), ["rcsD", library.file("libswiftlet.a")] + kernel)
      .check("archiving the kernel")
    for root in ImageConfiguration.Root.allCases {
      var configuration = ImageConfiguration()
      configuration.root = root
      try configuration.write(to: library.file("root-\(root.rawValue).o"), with: build.toolchain)
    }
  }

  /// For a build that calls clang and lld itself: `clang $(pkg-config --cflags --libs swiftlet) program.c`.
  private func packageDescription(_ prefix: Folder) -> String {
    let options = (ImageLinker.common.dropFirst() + ["--undefined=kernel_trap"]).joined(separator: ",")
    return """
      prefix=\(prefix.path)
      includedir=${prefix}/include
      libdir=${prefix}/lib
      # root-ram.o in its place: the program's root directory is in memory and empty.
      root=${libdir}/root-host.o

      Name: swiftlet
      Description: A POSIX layer in Swift that C programs are linked with, to run as a unikernel
      Version: \(House.version)
      Cflags: \(CodeGeneration.application.joined(separator: " ")) --sysroot=${prefix}
      Libs: -static -nostdlib -fuse-ld=lld -Wl,\(options) -Wl,-T,${libdir}/swiftlet.ld ${libdir}/crt1.o ${libdir}/crti.o ${root} ${libdir}/crtn.o -L${libdir} -lswiftlet -l\(AppManifest.Slots().malloc) -lc -lclang_rt.builtins

      """
  }

  /// Images run on the machine that builds them, so CMake is not told that it cross-compiles.
  private static let cmakeToolchain = """
    # cmake -DCMAKE_TOOLCHAIN_FILE=PREFIX/share/cmake/swiftlet.cmake: programs become Swiftlet images.
    get_filename_component(SWIFTLET_SDK "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
    set(CMAKE_C_COMPILER "${SWIFTLET_SDK}/bin/swiftlet-cc")
    # Refuses C++ in words, where the host's compiler would make programs that are no images.
    set(CMAKE_CXX_COMPILER "${SWIFTLET_SDK}/bin/swiftlet-cc")
    foreach(tool AR NM RANLIB)
      string(TOLOWER ${tool} name)
      set(CMAKE_${tool} "${SWIFTLET_SDK}/bin/swiftlet-${name}" CACHE FILEPATH "")
      set(CMAKE_C_COMPILER_${tool} "${SWIFTLET_SDK}/bin/swiftlet-${name}" CACHE FILEPATH "")
    endforeach()
    set(BUILD_SHARED_LIBS OFF CACHE BOOL "")
    list(APPEND CMAKE_FIND_ROOT_PATH "${SWIFTLET_SDK}")
    set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
    set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
    set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
    set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
    set(ENV{PKG_CONFIG_LIBDIR} "${SWIFTLET_SDK}/lib/pkgconfig")

    """

  private func mesonCrossFile(_ prefix: Folder) -> String {
    let tool = { (name: String) in "'\(prefix.file("bin/swiftlet-" + name))'" }
    return """
      # meson setup --cross-file PREFIX/share/meson/cross/swiftlet.ini: programs become Swiftlet images.
      [binaries]
      c = \(tool("cc"))
      ar = \(tool("ar"))
      nm = \(tool("nm"))
      ranlib = \(tool("ranlib"))
      strip = ['\(build.toolchain.tool("llvm-objcopy"))', '--strip-all']
      pkg-config = 'pkg-config'

      [built-in options]
      default_library = 'static'

      [properties]
      needs_exe_wrapper = false
      pkg_config_libdir = '\(prefix.file("lib/pkgconfig"))'

      [host_machine]
      system = 'linux'
      cpu_family = 'x86_64'
      cpu = 'x86_64'
      endian = 'little'

      """
  }
}
