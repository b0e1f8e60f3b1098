import Testing

@testable import Tracing

@Suite("Calls as a trace shows them") struct CallDecoderTests {
  private var memory: FakeMemory {
    var memory = FakeMemory()
    memory.put("/data/x", at: 0x1000)
    memory.put("a \"b\"\n\u{1}2\u{1b}x", at: 0x2000)
    memory.put(Array(repeating: UInt8(ascii: "y"), count: 100), at: 0x3000)
    return memory
  }

  @Test("paths, directories, flags and modes") func open() throws {
    let current = UInt64(bitPattern: -100)
    #expect(
      try line("openat", [current, 0x1000, 0o2100000, 0], result: 3, memory: memory)
        == #"openat(AT_FDCWD, "/data/x", O_RDONLY|O_LARGEFILE|O_CLOEXEC) = 3"#)
    #expect(
      try line("openat", [7, 0x1000, 0o1102, 0o600], result: -13, memory: memory)
        == #"openat(7, "/data/x", O_RDWR|O_CREAT|O_TRUNC, 0600) = -1 EACCES (Permission denied)"#)
    #expect(
      try line("open", [0x1000, 0o20200000, 0o644], result: 4, memory: memory)
        == #"open("/data/x", O_RDONLY|O_TMPFILE, 0644) = 4"#)
    #expect(
      try line("open", [0x9999, 0x8000_0000], result: -14)
        == "open(0x9999, O_RDONLY|0x80000000) = -1 EFAULT (Bad address)")
    #expect(try line("open", [0, 0], result: -14).hasPrefix("open(NULL, O_RDONLY)"))
  }

  @Test("buffers are quoted, escaped and cut") func buffers() throws {
    #expect(
      try line("write", [1, 0x2000, 9], result: 9, memory: memory) == #"write(1, "a \"b\"\n\0012\33", 9) = 9"#)
    #expect(
      try line("write", [1, 0x3000, 100], result: 100, memory: memory, limit: 4) == #"write(1, "yyyy"..., 100) = 100"#)
    #expect(
      try line("read", [0, 0x3000, 4096], result: 3, memory: memory) == #"read(0, "yyy", 4096) = 3"#)
    #expect(try line("read", [0, 0x3000, 9], result: 0, memory: memory) == #"read(0, "", 9) = 0"#)
    #expect(
      try line("read", [0, 0x3000, 9], result: -4, memory: memory)
        == "read(0, 0x3000, 9) = -1 EINTR (Interrupted system call)")
  }

  @Test("vectors show their buffers, as far as the call went") func vectors() throws {
    var memory = memory
    memory.put([0x1000, 5, 0x3000, 3] as [UInt64], at: 0x4000)
    #expect(
      try line("writev", [1, 0x4000, 2], result: 8, memory: memory)
        == #"writev(1, [{iov_base="/data", iov_len=5}, {iov_base="yyy", iov_len=3}], 2) = 8"#)
    #expect(
      try line("readv", [1, 0x4000, 2], result: 6, memory: memory)
        == #"readv(1, [{iov_base="/data", iov_len=5}, {iov_base="y", iov_len=3}], 2) = 6"#)
  }

  @Test("structs show their fields") func structs() throws {
    var memory = memory
    memory.put([1, 500] as [Int64], at: 0x4000)
    #expect(
      try line("nanosleep", [0x4000, 0], memory: memory) == "nanosleep({tv_sec=1, tv_nsec=500}, NULL) = 0")
    #expect(
      try line("clock_gettime", [1, 0x4000], memory: memory)
        == "clock_gettime(CLOCK_MONOTONIC, {tv_sec=1, tv_nsec=500}) = 0")
    #expect(
      try line("clock_gettime", [1, 0x4000], result: -22, memory: memory)
        == "clock_gettime(CLOCK_MONOTONIC, 0x4000) = -1 EINVAL (Invalid argument)")
    var status = [UInt8](repeating: 0, count: 144)
    (status[24], status[25], status[48]) = (0xa4, 0x81, 12)
    memory.put(status, at: 0x5000)
    let text = try line("fstat", [3, 0x5000], memory: memory)
    #expect(text.contains("st_mode=S_IFREG|0644") && text.contains("st_size=12"))
    #expect(text.contains("st_mtim={tv_sec=0, tv_nsec=0}"))
    memory.put([8 << 20, UInt64.max], at: 0x6000)
    #expect(
      try line("getrlimit", [3, 0x6000], memory: memory)
        == "getrlimit(RLIMIT_STACK, {rlim_cur=8192*1024, rlim_max=RLIM64_INFINITY}) = 0")
  }

  @Test("arrays show as many elements as the call gave") func arrays() throws {
    var memory = memory
    memory.put([3, 4] as [Int32], at: 0x4000)
    #expect(try line("pipe2", [0x4000, 0o2000000], memory: memory) == "pipe2([3, 4], O_CLOEXEC) = 0")
    #expect(try line("getgroups", [10, 0x4000], result: 2, memory: memory) == "getgroups(10, [3, 4]) = 2")
    memory.put([0x0001_0000_0000, 0x0004_0000_0001] as [UInt64], at: 0x5000)
    #expect(
      try line("poll", [0x5000, 1, UInt64(bitPattern: -1)], result: 1, memory: memory)
        == "poll([{fd=0, events=POLLIN, revents=0}], 1, -1) = 1")
    memory.put([0b1001] + Array(repeating: 0 as UInt64, count: 15), at: 0x6000)
    #expect(try line("select", [4, 0x6000, 0, 0, 0], result: 2, memory: memory).hasPrefix("select(4, [0 3], NULL, NULL, NULL)"))
  }

  @Test("signals, their sets and actions") func signals() throws {
    var memory = memory
    memory.put([1 << 1 | 1 << 14, ~0, ~(1 << 31)] as [UInt64], at: 0x4000)
    #expect(
      try line("rt_sigprocmask", [0, 0x4000, 0, 8], memory: memory) == "rt_sigprocmask(SIG_BLOCK, [INT TERM], NULL, 8) = 0")
    #expect(try line("rt_sigprocmask", [2, 0x4008, 0, 8], memory: memory).contains("~[], NULL"))
    #expect(try line("rt_sigprocmask", [2, 0x4010, 0, 8], memory: memory).contains("~[RTMIN], NULL"))
    memory.put([0, 0x1400_0000, 0x401000, 1] as [UInt64], at: 0x5000)
    let action = "{sa_handler=SIG_DFL, sa_mask=[HUP], sa_flags=SA_RESTORER|SA_RESTART, sa_restorer=0x401000}"
    #expect(
      try line("rt_sigaction", [2, 0x5000, 0, 8], memory: memory) == "rt_sigaction(SIGINT, \(action), NULL, 8) = 0")
    #expect(try line("tgkill", [1, 2, 34]) == "tgkill(1, 2, SIGRT_2) = 0")
  }

  @Test("an operation gives the next argument its type") func operations() throws {
    var memory = memory
    memory.put([0x0018_0050] as [UInt64], at: 0x4000)
    #expect(
      try line("ioctl", [1, 0x5413, 0x4000], memory: memory)
        == "ioctl(1, TIOCGWINSZ, {ws_row=80, ws_col=24, ws_xpixel=0, ws_ypixel=0}) = 0")
    #expect(try line("fcntl", [3, 4, 0o4002]) == "fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK) = 0")
    #expect(try line("fcntl", [3, 1, 77], result: 1) == "fcntl(3, F_GETFD) = 1")
    #expect(try line("futex", [0x4000, 0x81, 1], result: 1) == "futex(0x4000, FUTEX_WAKE_PRIVATE, 1) = 1")
    let waiting = try line("futex", [0x4000, 0x80, 2, 0], result: -11)
    #expect(waiting.hasPrefix("futex(0x4000, FUTEX_WAIT_PRIVATE, 2, NULL) = -1 EAGAIN"))
  }

  @Test("results have their own types") func results() throws {
    #expect(
      try line("mmap", [0, 4096, 3, 0x22, UInt64(bitPattern: -1), 0], result: 0x7f00_0000_1000)
        == "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f0000001000")
    #expect(try line("umask", [0o22], result: 0o77) == "umask(0022) = 0077")
    #expect(try line("lseek", [3, UInt64(bitPattern: -5), 2], result: 7) == "lseek(3, -5, SEEK_END) = 7")
    #expect(try line("exit_group", [3]) == "exit_group(3) = ?")
    #expect(try line("pause", [], result: -514) == "pause() = ? ERESTARTNOHAND (To be restarted if no handler)")
    #expect(try line("mknod", [0, 0o20644, 0x0103]).hasPrefix("mknod(NULL, S_IFCHR|0644, makedev(0x1, 0x3))"))
  }

  @Test("addresses of sockets by their family") func sockets() throws {
    var memory = memory
    memory.put([2, 0, 0x1f, 0x90, 127, 0, 0, 1] as [UInt8], at: 0x4000)
    #expect(
      try line("connect", [3, 0x4000, 8], memory: memory)
        == #"connect(3, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, 8) = 0"#)
    memory.put([1, 0] + Array("/run/x".utf8) + [0], at: 0x5000)
    #expect(
      try line("bind", [3, 0x5000, 9], memory: memory) == #"bind(3, {sa_family=AF_UNIX, sun_path="/run/x"}, 9) = 0"#)
  }

  @Test("every row of the table can be decoded, whatever the registers hold") func everyRow() throws {
    let tables = try tables()
    let decoder = CallDecoder(tables: tables, memory: memory)
    #expect(tables.calls.count > 350)
    for row in tables.calls.values {
      for registers in [[], Array(repeating: UInt64.max, count: 6), [0x1000, 0x2000, 0x3000, 0x1000, 0x2000, 0x3000]] {
        for result in [Int64(0), -1, .max, .min] {
          let record = TraceRecord(.exit, number: row.number!, result: result, arguments: registers)
          let begin = decoder.begin(record)
          #expect(decoder.end(record, after: begin).arguments.allSatisfy { $0 != nil }, "\(row.name)")
          #expect(decoder.line(record).hasPrefix("\(row.name)("))
        }
      }
    }
  }
}
