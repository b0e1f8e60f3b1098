extension Generation {
  private static let letters = ["a", "b", "c", "d", "e", "f"]

  /// The public C prototypes of all doors.
  func prototypes() -> GeneratedFile {
    let declarations = catalogue.calls.map { row in
      let parameters = row.parameters.map { "long \($0.name)" }.joined(separator: ", ")
      return "/** \(row.prototype): \(row.level.rawValue). */\n"
        + "long sys_\(row.name)(\(parameters.isEmpty ? "void" : parameters));"
    }
    return GeneratedFile(
      path: "include/swiftlet/syscalls.h",
      text: """
        /* \(GeneratedFile.notice("syscalls.tsv")) */
        #ifndef SWIFTLET_SYSCALLS_H
        #define SWIFTLET_SYSCALLS_H

        /* The door of every call. Each takes registers and returns one: a negative result is an error number, as a
           system call gives it. The comment above a door has the types of its arguments. */

        #ifdef __cplusplus
        extern "C" {
        #endif

        \(declarations.joined(separator: "\n"))

        /** Makes the call of a number that is known only when it is made: links every call there is. */
        long swiftlet_call(long number, long a, long b, long c, long d, long e, long f);

        #ifdef __cplusplus
        }
        #endif

        #endif

        """)
  }

  /// musl's way into the kernel: a constant call number becomes a direct call of its door.
  func muslCalls() -> GeneratedFile {
    let declarations = catalogue.calls.map { row in
      let parameters = Array(repeating: "long", count: row.arity).joined(separator: ", ")
      let names = plainHandler(of: row) == nil ? [row.name] : [row.name, "plain_" + row.name]
      return names.map { "long sys_\($0)(\(parameters.isEmpty ? "void" : parameters));" }.joined(separator: "\n")
    }
    func cases(_ number: (Row) -> Int?) -> String {
      catalogue.calls.compactMap { row in
        number(row).map { (number) -> (number: Int, door: String) in
          let arguments = Self.letters.prefix(row.arity).joined(separator: ",")
          let plain = plainHandler(of: row).map { "\($0.condition) ? sys_plain_\(row.name)(\(arguments)) : " } ?? ""
          let useless = Self.uselessUses[row.name].map { "\($0) ? -38 : " } ?? ""
          return (number: number, door: plain + useless + "sys_\(row.name)(\(arguments))")
        }
      }
      .sorted { $0.number < $1.number }
      .map { "\tcase \($0.number): return \($0.door);" }
      .joined(separator: "\n")
    }
    let entries = (0...6).map { count in
      let letters = Self.letters.prefix(count)
      let zeros = Array(repeating: "0", count: 6 - count)
      let parameters = (["long n"] + letters.map { "long \($0)" }).joined(separator: ", ")
      let arguments = (["n"] + letters + zeros).joined(separator: ",")
      return """
        static inline __attribute__((__always_inline__)) long __syscall\(count)(\(parameters))
        {
        \treturn __swiftlet_door(\(arguments));
        }
        """
    }
    return GeneratedFile(
      path: "compat/musl/generated/syscall_arch.h",
      text: """
        /* \(GeneratedFile.notice("syscalls.tsv")) */

        /* Takes the place of musl's arch/<machine>/syscall_arch.h. With -O1 or more a constant call number folds to one
           direct call of its door, with as many arguments as the call has; any other goes through swiftlet_call.
           VDSO_USEFUL stays undefined: clock_gettime then calls its door, and the vdso code is empty. */

        #define __SYSCALL_LL_E(x) (x)
        #define __SYSCALL_LL_O(x) (x)

        #define IPC_64 0

        \(declarations.joined(separator: "\n"))
        long swiftlet_call(long, long, long, long, long, long, long);

        /* Whether the program has asked for a mutex whose owner inherits priorities. */
        extern __attribute__((__visibility__("hidden"))) int __swiftlet_inheriting;

        static inline __attribute__((__always_inline__))
        long __swiftlet_door(long n, long a, long b, long c, long d, long e, long f)
        {
        \tif (__builtin_constant_p(n)) switch (n) {
        #if defined(__x86_64__)
        \(cases(\.number))
        #elif defined(__aarch64__)
        \(cases(\.armNumber))
        #else
        #error "no call numbers for this machine"
        #endif
        \t}
        \treturn swiftlet_call(n,a,b,c,d,e,f);
        }

        \(entries.joined(separator: "\n\n"))

        """)
  }
}
