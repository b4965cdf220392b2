-- Takes back what an attempt counted, because it was right.
-- KEYS: as for attempt.lua. ARGV: for how long the account is known at the address, in milliseconds.
-- Answers 1 when it was not known there.
redis.call('DEL', KEYS[1], KEYS[3])
if redis.call('HINCRBY', KEYS[2], 'attempts', -1) <= 0 then
  redis.call('DEL', KEYS[2])
else
  redis.call('HDEL', KEYS[2], 'until')
end
local known = redis.call('EXISTS', KEYS[4])
redis.call('SET', KEYS[4], '1', 'PX', ARGV[1])
return 1 - known
