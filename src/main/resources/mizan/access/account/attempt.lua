-- Counts an attempt to sign in, unless it comes too early.
-- KEYS: counters of the account, of the address, of its network, and of account and address together; marks that the account has
-- signed in from the address, and that anybody has. ARGV: now; attempts of an account, of an address and of a network that cost
-- no waiting; the longest wait, and that of a network; for how long counters are kept; times in milliseconds. Answers how long to
-- wait, 0 where the attempt may be made.
-- Where the account is known at the address, only that address counts against it: others cannot lock its owner out. Nor can
-- others of a network lock out whom an address of it is known by.
local now = tonumber(ARGV[1])
local own = KEYS[1]
if redis.call('EXISTS', KEYS[5]) == 1 then
  own = KEYS[4]
end
local isKnownAddress = redis.call('EXISTS', KEYS[6]) == 1
local function left(key)
  return tonumber(redis.call('HGET', key, 'until') or 0) - now
end
local wait = math.max(left(own), left(KEYS[2]))
if not isKnownAddress then
  wait = math.max(wait, left(KEYS[3]))
end
if wait > 0 then
  return math.ceil(wait)
end
local function count(key, free, longest)
  local attempts = redis.call('HINCRBY', key, 'attempts', 1)
  if attempts > free then
    local pause = math.min(1000 * 2 ^ math.min(attempts - free, 30), longest)
    redis.call('HSET', key, 'until', string.format('%.0f', now + pause))
  end
  redis.call('PEXPIRE', key, ARGV[7])
end
local longest = tonumber(ARGV[5])
count(own, tonumber(ARGV[2]), longest)
count(KEYS[2], tonumber(ARGV[3]), longest)
if not isKnownAddress then
  count(KEYS[3], tonumber(ARGV[4]), tonumber(ARGV[6]))
end
return 0
