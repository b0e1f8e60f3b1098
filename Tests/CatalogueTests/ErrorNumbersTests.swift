import Catalogue
import Testing

@Suite("Reading the error numbers") struct ErrorNumbersTests {
  @Test("an entry is read whole") func entry() throws {
    let table = try ErrorNumbers(parsing: "c\tnumber\tname\tmeaning\nEBADF\t9\tbadDescriptor\tNo open file\n")
    let expected = ErrorNumbers.Entry(cName: "EBADF", number: 9, name: "badDescriptor", meaning: "No open file")
    #expect(table["EBADF"] == expected)
    #expect(table["EPERM"] == nil)
  }

  @Test(
    "numbers out of order, names twice and empty fields are refused",
    arguments: ["E\tx\ta\tb", "E\t2\ta\tb\nF\t1\tc\td", "E\t1\ta\tb\nF\t2\ta\td", "E\t1\t\tb", "E\t1\ta"])
  func bad(rows: String) {
    #expect(throws: Faults.self) { try ErrorNumbers(parsing: "c\tnumber\tname\tmeaning\n" + rows) }
  }
}
