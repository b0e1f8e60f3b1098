extension Generation {
  private var fullDoors: [Row] { catalogue.calls.filter { $0.level.hasHandler && $0.door == .full } }

  /// The stubs of the full doors, each in a section of its own.
  func assemblyDoors() -> GeneratedFile {
    let stubs = fullDoors.map { row in
      "\tdoor \(row.name), \(row.number!)\(handlerAtOnce(of: row) == nil ? "" : ", slow_")"
        + (plainHandler(of: row) == nil ? "" : "\n\tdoor plain_\(row.name), \(row.number!)")
    }
    return GeneratedFile(
      path: "Sources/CEntry/Doors.S",
      text: """
        /* \(GeneratedFile.notice("syscalls.tsv")) */

        /* A stub hands the handler's address and the call's number to the switch to the thread's kernel stack. */
        #if defined(__x86_64__)
        \t.macro door name, number, prefix=sys_
        \t.section .text.\\prefix\\name, "ax", @progbits
        \t.globl \\prefix\\name
        \t.type \\prefix\\name, @function
        \\prefix\\name:
        \tleaq full_\\name(%rip), %rax
        \tmovl $\\number, %r10d
        \tjmp machine_full_door
        \t.size \\prefix\\name, . - \\prefix\\name
        \t.endm
        #elif defined(__aarch64__)
        \t.macro door name, number, prefix=sys_
        \t.section .text.\\prefix\\name, "ax", @progbits
        \t.globl \\prefix\\name
        \t.type \\prefix\\name, @function
        \t.p2align 2
        \\prefix\\name:
        \tadrp x16, full_\\name
        \tadd x16, x16, :lo12:full_\\name
        \tmov w17, #\\number
        \tb machine_full_door
        \t.size \\prefix\\name, . - \\prefix\\name
        \t.endm
        #else
        #error "no door for this machine"
        #endif

        \(stubs.joined(separator: "\n"))
        \t.section .note.GNU-stack, "", @progbits

        """)
  }

  /// The header of the C target beside the doors: the stubs and the call names.
  func entryHeader() -> GeneratedFile {
    let names = ["a0", "a1", "a2", "a3", "a4", "a5"]
    let stubs = fullDoors.map { row in
      let parameters = names.prefix(row.arity).map { "unsigned long \($0)" }.joined(separator: ", ")
      return "/** `\(row.prototype)`: the stub of the full door. */\n"
        + "long \(handlerAtOnce(of: row) == nil ? "sys_" : "slow_")\(row.name)(\(parameters.isEmpty ? "void" : parameters));"
    }
    return GeneratedFile(
      path: "Sources/CEntry/include/CEntry.h",
      text: """
        /* \(GeneratedFile.notice("syscalls.tsv")) */
        #ifndef SWIFTLET_CENTRY_H
        #define SWIFTLET_CENTRY_H

        #include <stdint.h>

        /** How the log writes the call that the house knows by `number`: a letter for each register, as `LoggedArgument` reads
            them, a blank, and its name. NULL for a call that no row has, and for one that no part of is missing. */
        const char *_Nullable swiftlet_call_text(uint32_t number);

        /** The house's number of a call, which is that of x86-64, by the machine's own; UINT32_MAX for none. */
        #if defined(__x86_64__)
        static inline uint32_t swiftlet_house_number(long number) {
          return number < 0 || number > 0x7fffffff ? UINT32_MAX : (uint32_t)number;
        }
        #else
        uint32_t swiftlet_house_number(long number);
        #endif

        \(stubs.joined(separator: "\n"))

        #endif

        """)
  }

  /// The names and arguments of the calls that the log may say are missing, in as few bytes as they take.
  func callNames() -> GeneratedFile {
    let calls = catalogue.calls
    var offset = 0
    var offsets: [(number: Int, offset: Int)] = []
    let names = calls.filter { $0.level == .absent }.map { row in
      let text = row.logText
      offsets.append((row.number!, offset))
      offset += text.utf8.count + 1
      return "  \"\(text)\\0\""
    }
    // The numbers leave one wide gap: two dense tables on its two sides cover them all.
    let numbers = calls.map { $0.number! }
    let last = numbers.last ?? 0
    let gap = zip(numbers, numbers.dropFirst()).max { $0.1 - $0.0 < $1.1 - $1.0 }
    let (low, high) = gap ?? (last, last + 1)
    let dense = (Array(0...low) + Array(high..<(last + 1))).map { number in
      offsets.first { $0.number == number }.map { String($0.offset) } ?? "NO_CALL"
    }
    let arm = calls.compactMap { row in row.armNumber.map { "  [\($0)] = \(row.number!) + 1," } }
    return GeneratedFile(
      path: "Sources/CEntry/CallNames.c",
      text: """
        /* \(GeneratedFile.notice("syscalls.tsv")) */
        #include "CEntry.h"

        #define NO_CALL 0xffff

        /* A letter for each register of a call, a blank, and its name. */
        static const char texts[] =
        \(names.joined(separator: "\n"));

        /* Where each call's text starts; the numbers from \(low + 1) to \(high - 1) are left out. */
        static const uint16_t starts[] = {
        \(wrapped(dense))
        };

        const char *swiftlet_call_text(uint32_t number) {
          if (number > \(last) || (number > \(low) && number < \(high))) return 0;
          uint16_t start = starts[number > \(low) ? number - \(high - low - 1) : number];
          return start == NO_CALL ? 0 : texts + start;
        }

        #if defined(__aarch64__)
        /* The house's number plus one, by the machine's. */
        static const uint16_t house_numbers[] = {
        \(arm.joined(separator: "\n"))
        };

        uint32_t swiftlet_house_number(long number) {
          if (number < 0 || number >= (long)(sizeof house_numbers / sizeof house_numbers[0])) return UINT32_MAX;
          return (uint32_t)house_numbers[number] - 1;
        }
        #endif

        """)
  }

  private func wrapped(_ words: [String]) -> String {
    stride(from: 0, to: words.count, by: 12).map { start in
      "  " + words[start..<min(start + 12, words.count)].joined(separator: ", ") + ","
    }.joined(separator: "\n")
  }
}

extension Row {
  /// What the log says of the row's calls: a letter for each register, a blank, and the name.
  var logText: String { arguments.map(\.type.logLetters).joined() + " " + name }
}

extension ArgumentType {
  /// How the log writes the argument, a letter for each register; a capital one tells the cases of the call apart.
  fileprivate var logLetters: String {
    switch self {
    case .descriptor, .int, .process, .signal, .clock: "d"
    case .enumeration: "D"
    case .flags: "X"
    case .directory: "a"
    case .uint, .long, .offset, .size, .user, .group: "l"
    case .mode: "o"
    case .path, .string: "s"
    case .pointer, .address, .value: "p"
    case .buffer, .vector: "pl"
    case .ulong, .device, .unused: "x"
    }
  }
}
