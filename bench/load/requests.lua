-- What wrk sends: one kind of request, of each guest in turn. wrk -s requests.lua ADDRESS -- KIND FILE.lua
local made, at = {}, 0

function init(args)
  for n, guest in ipairs(dofile(args[2])) do
    local one = guest[args[1]]
    made[n] = wrk.format(one.method, one.path, one.headers, one.body)
  end
end

function request()
  at = at % #made + 1
  return made[at]
end

-- One line for the table: requests, seconds, median and 99th percentile in milliseconds, answers that were no yes; and
-- another with the bytes of an answer, its headers included.
function done(summary, latency)
  local wrong = summary.errors
  local errors = wrong.status + wrong.connect + wrong.read + wrong.write + wrong.timeout
  local line = "figures\t%d\t%.3f\t%.3f\t%.3f\t%d\n"
  io.write(line:format(summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, errors))
  io.write(("bytes\t%.0f\n"):format(summary.bytes / math.max(summary.requests, 1)))
end
