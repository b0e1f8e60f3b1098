import ArgumentParser
import SwiftletKit

/// `swiftlet inspect`: says what an image holds.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what an image holds.", discussion: "Example:\n  swiftlet inspect sqlite.img")

  @Argument(help: "The image.")
  var image: String

  func run() throws {
    let file = try ELFFile(path: image)
    guard let section = file.section(".swiftlet.config") else {
      throw Failure("\(image) is an executable, but no Swiftlet image")
    }
    let modules = try KernelModules(from: "ImageLinux", in: House.find()).ordered
    print(try ImageReport(path: image, calls: [], modules: modules).text)
    let configuration = String(decoding: file.contents(of: section).prefix { $0 != 0 }, as: UTF8.self)
    let lines = configuration.split(separator: "\n")
    print("configuration: " + (lines.isEmpty ? "none" : lines.joined(separator: ", ")))
  }
}
