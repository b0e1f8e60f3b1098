import Foundation
import SwiftletKit
import Testing

/// Databases that images and the host's own SQLite work on, one after the other and at once.
@Suite(.serialized)
struct SharedDatabaseTests {
  /// SQLite as Debian builds it, installed when the machine lets us.
  private static func hostShell() throws -> String {
    try TestProgram.require("sqlite3", of: "sqlite3")
    return try #require(Command.find("sqlite3"))
  }

  /// Runs `sql` on the database `folder`/db, in an image or by the host's program.
  private static func run(_ program: String, image: Bool, _ folder: Folder, _ sql: String) throws -> Command.Result {
    var configuration = ImageConfiguration()
    configuration.mounts = [.init(host: folder.path, guest: "/data")]
    return try Command(
      "timeout", ["-k", "5", "100", program, "-batch", (image ? "/data" : folder.path) + "/db"],
      environment: image ? [ImageConfiguration.variable: configuration.text] : [:]
    ).run(input: sql)
  }

  private static let schema = """
    create table item(id integer primary key, word text unique, size real);
    with recursive n(i) as (values(1) union all select i + 1 from n where i < 5000)
      insert into item select i, 'word ' || i, i / 3.0 from n;
    create index size on item(size);
    delete from item where id % 7 = 0;

    """

  private static let questions = """
    pragma integrity_check;
    select count(*), sum(id), round(sum(size), 3), max(word) from item;

    """

  @Test("a database made by one is whole for the other", arguments: ["delete", "wal"], [true, false])
  func oneAfterTheOther(journal: String, imageFirst: Bool) throws {
    let image = try TestProgram.image("sqlite"), host = try Self.hostShell()
    try withMemoryFolder { folder in
      let maker = imageFirst ? image : host, reader = imageFirst ? host : image
      let made = try Self.run(maker, image: imageFirst, folder, "pragma journal_mode=\(journal);\n" + Self.schema)
      #expect(made.status == 0 && made.output == journal + "\n", "\(made.errors)")
      let read = try Self.run(reader, image: !imageFirst, folder, Self.questions)
      #expect(read.output == "ok\n4286|10715715|3571905.0|word 999\n", "\(read.errors)")
      let changed = try Self.run(reader, image: !imageFirst, folder, "update item set word = word || '!';\n")
      #expect(changed.status == 0, "\(changed.errors)")
      let again = try Self.run(maker, image: imageFirst, folder, Self.questions)
      #expect(again.output == "ok\n4286|10715715|3571905.0|word 999!\n", "\(again.errors)")
    }
  }

  @Test("two images and the host's program write one database at once", arguments: ["delete", "wal"])
  func atOnce(journal: String) throws {
    let image = try TestProgram.image("sqlite"), host = try Self.hostShell()
    try withMemoryFolder { folder in
      let count = 1000
      let made = try Self.run(
        host, image: false, folder,
        "pragma journal_mode=\(journal); create table total(n integer); insert into total values(0); create table entry(who, n);\n")
      #expect(made.status == 0, "\(made.errors)")
      let results = try Jobs.map([0, 1, 2], limit: 3) { writer in
        let steps = (0..<count).map { step in
          "begin immediate; update total set n = n + 1; insert into entry values(\(writer), \(step)); commit;"
        }
        let sql = "pragma busy_timeout=60000;\n" + steps.joined(separator: "\n") + "\n"
        return try Self.run(writer < 2 ? image : host, image: writer < 2, folder, sql)
      }
      for result in results { #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)") }
      let asked = try Self.run(
        host, image: false, folder,
        "pragma integrity_check; select n from total; select who, count(*), sum(n) from entry group by who;\n")
      let sum = count * (count - 1) / 2
      #expect(asked.output == "ok\n\(3 * count)\n" + (0..<3).map { "\($0)|\(count)|\(sum)\n" }.joined(), "\(asked.errors)")
    }
  }
}
