-- Takes back what an attempt counted, because it was right.
-- KEYS: as for attempt.lua. ARGV: for how long account and address are known, in milliseconds.
-- Answers 1 when the account was not known at the address.
redis.call('DEL', KEYS[1], KEYS[4])
local function takeBack(key)
  if redis.call('HINCRBY', key, 'attempts', -1) <= 0 then
    redis.call('DEL', key)
  else
    redis.call('HDEL', key, 'until')
  end
end
takeBack(KEYS[2])
-- The attempts of known addresses do not count against their networks.
if redis.call('EXISTS', KEYS[6]) == 0 then
  takeBack(KEYS[3])
end
redis.call('SET', KEYS[6], '1', 'PX', ARGV[1])
local known = redis.call('EXISTS', KEYS[5])
redis.call('SET', KEYS[5], '1', 'PX', ARGV[1])
return 1 - known
