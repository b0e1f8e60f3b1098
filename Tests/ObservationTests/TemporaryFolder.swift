import Foundation
import SwiftletKit

/// Does `work` in a new folder that is gone afterwards.
func withTemporaryFolder<Result>(_ work: (Folder) throws -> Result) throws -> Result {
  let folder = Folder(NSTemporaryDirectory() + "/swiftlet-tests-\(UUID().uuidString)")
  try folder.create()
  defer { folder.remove() }
  return try work(folder)
}
