import ArgumentParser
import Foundation
import SwiftletKit
import Tracing

/// `swiftlet strace`: runs a program and shows its calls.
struct Strace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs a program inside an image and shows its system calls, decoded.",
    discussion: """
      The lines and options are those of strace(1). The exit status is the program's own; 125 means that swiftlet could
      not start it.

      Examples:
        swiftlet strace lua -- -e 'print(1)'
        swiftlet strace -f -e trace=%file,futex -o calls.txt ./program.c
        swiftlet strace -c sqlite -- :memory: 'select 1'
      """)

  @OptionGroup var program: ProgramOptions
  @OptionGroup var trace: TraceFlags

  func run() throws { try trace.run(program.launch()) }
}

/// How a trace is shown, on the command line.
struct TraceFlags: ParsableArguments {
  @Flag(name: .customShort("f"), help: "Shows the calls of all threads.")
  var follow = false

  @Flag(name: .customShort("c"), help: "Only counts calls, errors and time.")
  var count = false

  @Flag(name: .customShort("T"), help: "Shows the time that each call took.")
  var duration = false

  @Flag(name: .customShort("t"), help: "Shows the time of day; twice: with microseconds.")
  var time: Int

  @Flag(name: .customShort("r"), help: "Shows the time since the last line.")
  var relative = false

  @Option(name: .customShort("s"), help: ArgumentHelp("The most bytes of a string that are shown.", valueName: "size"))
  var stringLimit = 32

  @Option(
    name: .customShort("e"), parsing: .singleValue,
    help: ArgumentHelp("Which calls are shown: trace=open,read or trace=%file or trace=!getpid.", valueName: "trace=set"),
    completion: .call)
  var expressions: [String] = []

  @Option(
    name: .customShort("o"), help: ArgumentHelp("Writes to a file, not to standard error.", valueName: "file"),
    completion: .file())
  var output: String?

  /// Whether none of them was given.
  var isPlain: Bool {
    !(follow || count || duration || relative) && time == 0 && stringLimit == 32 && expressions.isEmpty && output == nil
  }

  /// Traces an image and ends as it did.
  func run(_ launch: Launch) throws -> Never {
    let tables = try TraceTables(of: .find())
    var options = TraceOptions()
    options.showsThreads = follow
    options.isSummary = count
    options.showsDuration = duration
    options.stamp = relative ? .relative : time > 1 ? .microseconds : time == 1 ? .seconds : .none
    guard stringLimit >= 0 else { throw Failure("-s \(stringLimit): write a number of bytes") }
    options.stringLimit = stringLimit
    for expression in expressions {
      let text = expression.hasPrefix("trace=") ? String(expression.dropFirst(6)) : expression
      do { options.filter = try TraceFilter(text, tables: tables) } catch {
        throw Failure("-e \(expression): '\(error.word)' is neither a call nor a class such as %file")
      }
    }
    let file = output.map { open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) } ?? 2
    guard file >= 0 else { throw Failure("-o \(output!): \(String(cString: strerror(errno)))") }
    // The terminal sends these to the image too, which decides.
    let leaveToImage = { for signal in [SIGINT, SIGQUIT, SIGTSTP] { Glibc.signal(signal, SIG_IGN) } }
    let ending = try launch.trace(options, tables: tables, started: leaveToImage) { text in
      var rest = Substring(text)
      rest.withUTF8 { bytes in
        var done = 0
        while done < bytes.count {
          let count = write(file, bytes.baseAddress! + done, bytes.count - done)
          if count <= 0 { return }
          done += count
        }
      }
    }
    if let signal = ending.signal {
      // As strace does; its own core would overwrite the program's.
      var none = rlimit()
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
      Glibc.signal(signal, SIG_DFL)
      raise(signal)
    }
    Foundation.exit(ending.status)
  }
}
