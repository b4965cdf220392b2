-- Counts an attempt to sign in, unless it comes too early.
-- KEYS: counter of the account, counter of the address, counter of both together, mark that the account has signed in from
-- the address. ARGV: now, attempts of an account and of an address that cost no waiting, the longest wait, for how long
-- counters are kept; times in milliseconds. Answers how long to wait, 0 where the attempt may be made.
-- Where the account is known at the address, only that address counts against it: others cannot lock its owner out.
local now = tonumber(ARGV[1])
local own = KEYS[1]
if redis.call('EXISTS', KEYS[4]) == 1 then
  own = KEYS[3]
end
local function left(key)
  return tonumber(redis.call('HGET', key, 'until') or 0) - now
end
local wait = math.max(left(own), left(KEYS[2]))
if wait > 0 then
  return math.ceil(wait)
end
local function count(key, free)
  local attempts = redis.call('HINCRBY', key, 'attempts', 1)
  if attempts > free then
    local pause = math.min(1000 * 2 ^ math.min(attempts - free, 30), tonumber(ARGV[4]))
    redis.call('HSET', key, 'until', string.format('%.0f', now + pause))
  end
  redis.call('PEXPIRE', key, ARGV[5])
end
count(own, tonumber(ARGV[2]))
count(KEYS[2], tonumber(ARGV[3]))
return 0
