-- Files.
local name = "file.txt"
local file = assert(io.open(name, "w"))
assert(file:setvbuf("full", 100))
for i = 1, 1000 do assert(file:write(i, " ", i * i, "\n")) end
assert(file:close())
local sum = 0
for line in io.lines(name) do sum = sum + tonumber(line:match("^%d+")) end
assert(sum == 500500)
file = assert(io.open(name, "r+b"))
assert(file:seek("end") == 10436)
assert(file:seek("set", 4) == 4)
assert(file:read("n") == 2 and file:read("n") == 4)
assert(file:seek("set", 0) and file:write("9 ") and file:flush())
assert(file:seek("set") == 0 and file:read("l") == "9 1")
assert(#file:read("a") == 10432 and file:read("l") == nil and file:read("a") == "")
file:close()
assert(select(2, pcall(file.read, file)):find("closed file"))
assert(io.type(file) == "closed file")
local missing, problem, number = io.open("no/such/file")
assert(not missing and problem == "no/such/file: No such file or directory" and number == 2)
file = assert(io.open(name, "a"))
file:write("end")
file:close()
file = assert(io.open(name))
assert(file:seek("end", -3) and file:read("a") == "end")
file:close()
local temporary = assert(io.tmpfile())
temporary:write("gone soon")
temporary:seek("set")
assert(temporary:read("a") == "gone soon")

-- The system.
assert(os.rename(name, "other.txt") and not io.open(name))
assert(os.remove("other.txt") and not os.remove("other.txt"))
local unique = os.tmpname()
assert(io.open(unique, "w")):close()
assert(os.remove(unique))
assert(os.getenv("NO SUCH VARIABLE") == nil and os.getenv("PATH"))
assert(os.time { year = 2001, month = 9, day = 9, hour = 12 } - os.time { year = 2001, month = 9, day = 8, hour = 12 } == 86400)
assert(math.abs(os.time() - os.time(os.date("*t"))) <= 1 and os.time() > 1700000000)
assert(os.date("!%Y-%m-%d %H:%M:%S", 86399) == "1970-01-01 23:59:59")
local before = os.clock()
for i = 1, 1000000 do end
assert(os.clock() >= before)

-- Coroutines, ten thousand of them at once, through protected calls.
local threads = {}
for i = 1, 10000 do
  threads[i] = coroutine.wrap(function(first)
    local total = first
    while true do
      local ok, added = pcall(coroutine.yield, total)
      assert(ok)
      if not added then error({ total = total }) end
      total = total + added
    end
  end)
  assert(threads[i](i) == i)
end
for i = 1, 10000 do assert(threads[i](1) == i + 1) end
for i = 1, 10000 do
  local ok, value = pcall(threads[i])
  assert(not ok and value.total == i + 1)
end

-- Errors that cross C and back.
local function deep(n) return n == 0 and error("bottom", 0) or 1 + deep(n - 1) end
assert(select(2, pcall(deep, 150)) == "bottom")
local ok, trace = xpcall(deep, debug.traceback, 10)
assert(not ok and trace:find("stack traceback", 1, true))
ok, trace = pcall(function() local function forever() return 1 + forever() end return forever() end)
assert(not ok and trace:find("stack overflow", 1, true))
assert(not pcall(string.rep, "x", 1 << 60))
assert(select(2, pcall(table.sort, { 3, 2, 1, 4, 5 }, function() error("compare", 0) end)) == "compare")

print("all is well")
