import ArgumentParser
import SwiftletKit

/// `swiftlet inspect`: says what an image holds.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what an image holds, and which calls it would miss.",
    discussion: "Example:\n  swiftlet inspect sqlite.img")

  @Argument(help: "The image.", completion: .file())
  var image: String

  func run() throws {
    let file = try ELFFile(path: image)
    guard let section = file.section(".swiftlet.config") else {
      throw Failure("\(image) is an executable, but no Swiftlet image")
    }
    let house = try House.find()
    let modules = try KernelModules(from: "ImageLinux", in: house).ordered
    print(try ImageReport(path: image, calls: [], modules: modules).text)
    let symbols = Set(file.symbols.map(\.name))
    let missed = try house.catalogue().missedCalls.map(\.name).filter { symbols.contains("sys_" + $0) }
    if !missed.isEmpty { print("reaches calls that no library implements: \(missed.joined(separator: ", "))") }
    let configuration = String(decoding: file.contents(of: section).prefix { $0 != 0 }, as: UTF8.self)
    let lines = configuration.split(separator: "\n")
    print("configuration: " + (lines.isEmpty ? "none" : lines.joined(separator: ", ")))
  }
}
