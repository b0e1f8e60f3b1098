import ArgumentParser
import Catalogue
import Foundation
import SwiftletKit

extension CompletionKind {
  /// What can be run: applications by name, C files, programs, and the folders on the way to them.
  static var program: CompletionKind {
    .custom { _, _, prefix in
      let applications = (try? House.find()).map(AppManifest.all)?.map(\.name) ?? []
      return applications.filter { $0.hasPrefix(prefix) } + files(prefix)
    }
  }

  /// A system call of the table.
  static var call: CompletionKind {
    .custom { _, _, prefix in
      let calls = (try? House.find().catalogue().rows.map(\.name)) ?? []
      return calls.filter { $0.hasPrefix(prefix) }
    }
  }

  private static func files(_ prefix: String) -> [String] {
    let typed = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
    let folder = Folder(typed.isEmpty ? "." : (typed as NSString).expandingTildeInPath)
    let isHidden = prefix.dropFirst(typed.count).hasPrefix(".")
    return folder.entries().filter { isHidden || !$0.hasPrefix(".") }.compactMap { name in
      guard (typed + name).hasPrefix(prefix) else { return nil }
      if folder.folder(name).exists { return typed + name + "/" }
      return name.hasSuffix(".c") || access(folder.file(name), X_OK) == 0 ? typed + name : nil
    }
  }
}
