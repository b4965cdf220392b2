-- Reads on in what sorted sets have in common, by the score in the first and then by member; after comparable.lua.
--
-- KEYS  1 sorted set that orders   2... others
-- ARGV  1 "up" or "down"   2 score and   3 member of the last entry that was read; both empty to begin
--       4 entries to read at most
-- Answer: as entries.lua answers; nil where the smallest set is so large that reading through the first one finds its members soon

if not areComparable(KEYS) then
  return nil
end
local request = {'ZINTER', #KEYS, unpack(KEYS)}
request[#request + 1] = 'WEIGHTS'
for i = 1, #KEYS do
  request[#request + 1] = i == 1 and 1 or 0
end
request[#request + 1] = 'WITHSCORES'

local up = ARGV[1] == 'up'
local limit = tonumber(ARGV[4])
local last = tonumber(ARGV[2])
local both = redis.call(unpack(request))

local function isNew(member, score)
  if not last or score == last then
    return not last or up and member > ARGV[3] or not up and member < ARGV[3]
  end
  return up and score > last or not up and score < last
end

local entries = {0}
local from, to, step = 1, #both - 1, 2
if not up then
  from, to, step = #both - 1, 1, -2
end
for i = from, to, step do
  if entries[1] == limit then
    break
  end
  if isNew(both[i], tonumber(both[i + 1])) then
    entries[1] = entries[1] + 1
    entries[#entries + 1] = both[i]
    entries[#entries + 1] = both[i + 1]
  end
end
return entries
