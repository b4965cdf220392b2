-- Finds held comments that were kept without an index, by a version of before there was one. All of these are older than any
-- that has one, so the oldest tells at once whether there are any, and where they end is found by halving. The newest of
-- them come first: where the work ends early, those that are left are still the oldest.
--
-- KEYS  1 held, by the time of submission
-- ARGV  1 what the keys of comments begin with   2 how many at most
-- Answer: codes, the newest first

local function hasIndex(place)
  local code = redis.call('ZRANGE', KEYS[1], place, place)[1]
  return not code or redis.call('HEXISTS', ARGV[1] .. code, 'index') == 1
end

if hasIndex(0) then
  return {}
end
local without, with = 0, redis.call('ZCARD', KEYS[1])
while with - without > 1 do
  local middle = math.floor((without + with) / 2)
  if hasIndex(middle) then
    with = middle
  else
    without = middle
  end
end
local found = redis.call('ZRANGE', KEYS[1], math.max(0, with - ARGV[2]), with - 1)
local codes = {}
for i = #found, 1, -1 do
  codes[#codes + 1] = found[i]
end
return codes
