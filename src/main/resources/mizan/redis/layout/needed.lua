-- Notes which layout an instance must know to serve this installation, and never lowers it.
-- KEYS: the note. ARGV: the layout that this instance needs, its version. Answers the layout that is needed now, the version that
-- needs it, and for how many milliseconds that has been so (a large number where nobody had to be told).
local needed = tonumber(redis.call('HGET', KEYS[1], 'needed') or '0')
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if needed < tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'needed', ARGV[1], 'version', ARGV[2], 'since', needed == 0 and 0 or now)
end
local note = redis.call('HMGET', KEYS[1], 'needed', 'version', 'since')
return {tonumber(note[1]), note[2], now - tonumber(note[3])}
