import Foundation

/// The start of an image: the running process becomes it.
public struct Launch: Sendable {
  private let image: String
  private let arguments: [String]
  private let environment: [(String, String)]
  private let configuration: ImageConfiguration

  /// Prepares to start `image` with `arguments` (the program's name first), the host's environment changed by
  /// `environment`, and `configuration`.
  public init(
    image: String, arguments: [String], environment: [(String, String)], configuration: ImageConfiguration
  ) {
    self.image = image
    self.arguments = arguments
    self.environment = environment
    self.configuration = configuration
  }

  /// Replaces this process by the image, so that signals and the exit status are the program's own.
  ///
  /// - Throws: a `Failure` when the host refuses; otherwise it does not return.
  public func become() throws -> Never {
    var variables = ProcessInfo.processInfo.environment
    for (name, value) in environment { variables[name] = value }
    variables[ImageConfiguration.variable] = configuration.text
    let words = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    withStrings(arguments) { argv in withStrings(words) { envp in _ = execve(image, argv, envp) } }
    throw Failure("cannot start \(image): \(String(cString: strerror(errno)))")
  }
}
