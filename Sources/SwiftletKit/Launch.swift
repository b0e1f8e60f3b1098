import Foundation

/// The start of an image: the running process becomes it.
public struct Launch: Sendable {
  private let image: String
  private let arguments: [String]
  private let environment: [(String, String)]
  private let configuration: ImageConfiguration
  private let defaults: String?

  /// Prepares to start `image` with `arguments` (the program's name first), the host's environment changed by
  /// `environment`, and `configuration`. An image that has `defaults` of its own keeps them: `configuration` only tells
  /// it what concerns its start.
  public init(
    image: String, arguments: [String], environment: [(String, String)], configuration: ImageConfiguration,
    defaults: String? = nil
  ) {
    self.image = image
    self.arguments = arguments
    self.environment = environment
    self.defaults = defaults
    guard defaults != nil else {
      self.configuration = configuration
      return
    }
    var start = ImageConfiguration()
    start.memory = configuration.memory
    start.command = configuration.command
    self.configuration = start
  }

  /// Replaces this process by the image, so that signals and the exit status are the program's own.
  ///
  /// - Throws: a `Failure` when the host refuses; otherwise it does not return.
  public func become() throws -> Never {
    let words = variables(configuration)
    // The command has ignored it, see there.
    signal(SIGXFSZ, SIG_DFL)
    withStrings(arguments) { argv in withStrings(words) { envp in _ = execve(image, argv, envp) } }
    throw Failure("cannot start \(image): \(String(cString: strerror(errno)))")
  }

  /// Starts the image as a child that writes trace records to the socket `socket`.
  func start(tracingTo socket: Int32) throws -> pid_t {
    var traced = configuration
    traced.trace = socket
    var child: pid_t = 0
    let status = withStrings(arguments) { argv in
      withStrings(variables(traced)) { envp in
        withChildAttributes { posix_spawn(&child, image, nil, $0, argv, envp) }
      }
    }
    guard status == 0 else { throw Failure("cannot start \(image): \(String(cString: strerror(status)))") }
    return child
  }

  private func variables(_ configuration: ImageConfiguration) -> [String] {
    var variables = ProcessInfo.processInfo.environment
    for (name, value) in environment { variables[name] = value }
    variables[ImageConfiguration.variable] = configuration.text + (defaults ?? "")
    return variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
  }
}
