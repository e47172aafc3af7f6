-- Requests of random people about their relationships, for wrk. Arguments: what is asked (append,
-- read or hello), the file of the people (a line each: relationship, token), and the beginning of
-- every Idempotency-Key. One thread, so that the numbers behind it are unique.

local BODY = [[{"what":"Een rapport van alle storingen van de maand, naïef geteld of niet",]]
  .. [["measure":"Complete, and with the client by noon","size":"normal","due":"2199-03-31"}]]

local people = {}
local kind, prefix
local sent = 0

function init(args)
  kind, prefix = args[1], args[3]
  for line in io.lines(args[2]) do
    local relationship, token = line:match("(%S+) (%S+)")
    people[#people + 1] = { path = "/relationships/" .. relationship, token = "Bearer " .. token }
  end
  math.randomseed(os.time())
end

function request()
  local who = people[math.random(#people)]
  if kind == "hello" then
    return wrk.format("GET", "/hello", { ["Authorization"] = who.token })
  elseif kind == "read" then
    return wrk.format("GET", who.path .. "/trust", { ["Authorization"] = who.token })
  end
  sent = sent + 1
  return wrk.format("POST", who.path .. "/commitments", {
    ["Authorization"] = who.token,
    ["Content-Type"] = "application/json",
    ["Idempotency-Key"] = '"' .. prefix .. "-" .. sent .. '"',
  }, BODY)
end

-- micros: how long; refused: answers of 400 and more; lost: no answer; p50 and p99: microseconds.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"answers":%d,"micros":%d,"refused":%d,"lost":%d,"p50":%d,"p99":%d}\n',
    summary.requests, summary.duration, e.status, e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
