import Catalogue
import Foundation

/// The repository that these tests are part of.
enum Repository {
  /// Its root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// Its tables and generated files.
  static let tree = Tree(root: root)
}
