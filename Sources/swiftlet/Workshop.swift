import Foundation
import SwiftletKit

/// The tools of one command: house, cache, progress, and on demand the compilers.
struct Workshop {
  let house: House
  let cache: Cache
  let progress: ProgressLines

  /// Finds the house and its cache.
  init(isQuiet: Bool) throws {
    house = try House.find()
    cache = Cache.standard(for: house)
    progress = ProgressLines(isSilent: isQuiet)
  }

  /// Returns the manifest that `program` names: an application, or one made of a C file.
  func manifest(_ program: String) throws -> AppManifest {
    try CompilerArguments.checkSuffix(of: program)
    guard program.hasSuffix(".c") else { return try AppManifest.named(program, in: house) }
    let path = program.hasPrefix("/") ? program : FileManager.default.currentDirectoryPath + "/" + program
    guard FileManager.default.fileExists(atPath: path) else { throw Failure("there is no file \(program)") }
    let file = URL(fileURLWithPath: path).standardizedFileURL.path
    return AppManifest(program: URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent, files: [file])
  }

  /// Returns the path of the image of `manifest`, built when it is not there or something has changed.
  func image(_ manifest: AppManifest, _ options: AppBuild.Options, isStrict: Bool) throws -> String {
    let files = manifest.source == nil ? manifest.units.flatMap(\.files).filter { $0.hasPrefix("/") } : []
    let folders = files.map { ($0 as NSString).deletingLastPathComponent }
    let headers = Set(folders).flatMap { folder in
      Folder(folder).entries().filter { $0.hasSuffix(".h") }.map { folder + "/" + $0 }
    }
    let name = (files + [manifest.name, options.name]).joined(separator: "-")
    let stamp = HouseStamp(name, house: house, files: files + folders + headers + IncludedFiles.of(files), cache: cache)
    if let image = stamp.product {
      if isStrict { try report(AppBuild.Product(path: image), isStrict: true) }
      return image
    }
    let product = try build().image(manifest, options)
    try report(product, isStrict: isStrict)
    try stamp.note(product.path)
    return product.path
  }

  /// Says which calls without an implementation `product` reaches.
  ///
  /// - Throws: a `Failure` when there are any and `isStrict`.
  func report(_ product: AppBuild.Product, isStrict: Bool) throws {
    let absent = product.calls.filter(\.isAbsent)
    for call in absent { progress.say("\(isStrict ? "error" : "warning"): \(call)") }
    guard isStrict, !absent.isEmpty else { return }
    let count = absent.count
    throw Failure("the program reaches \(count) \(count == 1 ? "call" : "calls") that no library implements")
  }

  /// Returns a builder with the toolchain on `PATH`.
  func build() throws -> AppBuild {
    AppBuild(house: house, toolchain: try Toolchain.find(), cache: cache, progress: progress)
  }
}
