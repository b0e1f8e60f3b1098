import Foundation

/// Debian packages the build needs on this machine for their programs.
public struct HostPackages: Sendable {
  private let progress: ProgressLines

  /// Speaks through `progress`.
  public init(progress: ProgressLines) { self.progress = progress }

  /// Makes sure that every program of `programs` (program → package) is there, installing packages when allowed.
  ///
  /// - Throws: a `Failure` with the exact command to run when it is not allowed.
  public func require(_ programs: [String: String]) throws {
    try add(Set(programs.filter { Command.find($0.key) == nil }.values).sorted())
  }

  /// Makes sure that every file of `files` (path → package) is there, installing packages when allowed.
  ///
  /// - Throws: a `Failure` with the exact command to run when it is not allowed.
  public func require(files: [String: String]) throws {
    try add(Set(files.filter { access($0.key, R_OK) != 0 }.values).sorted())
  }

  private func add(_ missing: [String]) throws {
    guard !missing.isEmpty else { return }
    let install = ["apt-get", "install", "--yes", "--no-install-recommends"] + missing
    let isAdministrator = geteuid() == 0
    let command = "sudo apt-get update && sudo " + install.joined(separator: " ")
    guard isAdministrator || mayUseSudo() else {
      throw Failure("this needs \(missing.joined(separator: ", ")): run `\(command)` and try again")
    }
    progress.say("installing \(missing.joined(separator: ", "))")
    let prefix = isAdministrator ? [] : ["sudo", "-n"]
    let environment = ["DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"]
    for step in [["apt-get", "update", "-qq"], install] {
      let words = prefix + step
      let result = try Command(words[0], Array(words.dropFirst()), environment: environment).run()
      if result.status != 0 && step == install {
        throw Failure(
          "cannot install \(missing.joined(separator: ", ")): run `\(command)` and try again",
          details: result.errors + result.output)
      }
    }
  }

  private func mayUseSudo() -> Bool {
    guard Command.find("sudo") != nil else { return false }
    return (try? Command("sudo", ["-n", "true"]).run().status) == 0
  }
}
