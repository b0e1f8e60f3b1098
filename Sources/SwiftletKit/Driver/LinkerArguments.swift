import Foundation

/// The command line by which clang calls the linker, turned into that of an image's link.
struct LinkerArguments: Equatable {
  /// What the linker is asked for.
  enum Purpose: Equatable {
    /// An image.
    case image
    /// A relocatable object, `-r`, or nothing but words about the linker: nothing of Swiftlet's is added.
    case other
  }

  /// What the linker is asked for.
  private(set) var purpose = Purpose.image
  /// The file to write.
  private(set) var output = "a.out"
  /// The words that stay, in their order; `nil` stands for the C library and what comes with it.
  private(set) var words: [String?] = []
  /// Whether the symbols are to be left out.
  private(set) var isStripped = false
  /// Whether the program begins where the C library's start files say.
  private(set) var hasStartFiles = false

  /// Reads `arguments`, response files included; `library` is the folder whose files the image's own replace.
  ///
  /// - Throws: a `Failure` in words for what an image cannot be.
  init(_ arguments: [String], library: String) throws {
    let all = ResponseFile.expanding(arguments)
    var rest = all[...]
    while let word = rest.popFirst() {
      switch word {
      case "-o", "--output":
        output = rest.popFirst() ?? output
      case "-r", "-i", "--relocatable", "--version", "--help":
        purpose = .other
      case "-shared", "--shared", "-Bshareable":
        throw Failure("-shared: an image is one static executable and loads no shared libraries; build static ones")
      case _ where word.hasPrefix("-T") || word.hasPrefix("--script") || word == "-dT":
        throw Failure("\(word): the layout of an image is Swiftlet's own, so it takes no linker script of the program's")
      case "-s", "--strip-all": isStripped = true
      case "-plugin", "-dynamic-linker", "--dynamic-linker": _ = rest.popFirst()
      case "-lc": words.append(nil)
      case "-pie", "--pie", "-static-pie", "-E", "--export-dynamic", "-Bdynamic", "-dy", "-call_shared", "-L" + library:
        continue
      case "-L", "-z", "-m", "-e", "-u", "-y", "-Map", "-rpath", "-rpath-link", "-soname", "-h", "-I", "-l":
        words += [word] + (rest.popFirst().map { [$0] } ?? [])
      default:
        take(word)
      }
    }
    if purpose == .other { words = arguments }
  }

  private mutating func take(_ word: String) {
    switch (word as NSString).lastPathComponent {
    case "crt1.o", "Scrt1.o", "rcrt1.o", "gcrt1.o": hasStartFiles = true
    case "crti.o", "crtn.o", "clang_rt.crtbegin-x86_64.o", "clang_rt.crtend-x86_64.o": break
    default: words.append(word)
    }
  }
}
