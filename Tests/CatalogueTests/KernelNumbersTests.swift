import Catalogue
import Testing

@Suite("The table against the kernel's headers") struct KernelNumbersTests {
  @Test("every call of x86-64 has a row with its number, and there is no other") func x86() throws {
    let table = try Repository.tree.catalogue().calls
    let rows = Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0.number!) })
    let kernel = try KernelHeaders.x86Numbers()
    #expect(kernel.count > 350)
    #expect(differences(rows, kernel) == [])
  }

  @Test("every row has its number on arm64, or none where that machine lacks the call") func arm64() throws {
    let calls = try Repository.tree.catalogue().calls
    let kernel = try KernelHeaders.armNumbers()
    #expect(kernel.count > 290)
    for row in calls {
      #expect(row.armNumber == kernel[row.name], "\(row.name)")
    }
  }

  @Test("every error number has a name, and its number is the kernel's") func errno() throws {
    let entries = try Repository.tree.errorNumbers().entries
    let rows = Dictionary(uniqueKeysWithValues: entries.map { ($0.cName, $0.number) })
    let kernel = try KernelHeaders.errorNumbers()
    #expect(kernel.count > 130)
    #expect(differences(rows, kernel) == [])
  }

  @Test("every POSIX call is one that the C library's headers declare") func posix() throws {
    let headers = [
      "pthread.h", "semaphore.h", "mqueue.h", "sys/mman.h", "aio.h", "spawn.h", "time.h", "bits/sigthread.h",
      "signal.h",
    ]
    for row in try Repository.tree.catalogue().posixCalls {
      #expect(KernelHeaders.declares(row.name, in: headers), "\(row.name)")
    }
  }

  private func differences(_ rows: [String: Int], _ kernel: [String: Int]) -> [String] {
    Set(rows.keys).union(kernel.keys).sorted().filter { rows[$0] != kernel[$0] }
  }
}
