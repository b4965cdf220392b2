-- Reads on in what sorted sets have in common, by the score in the first and then by member.
--
-- KEYS  1 sorted set that orders   2... others
-- ARGV  1 "up" or "down"   2 score and   3 member of the last entry that was read; both empty to begin
--       4 entries to read at most
-- Answer: as entries.lua answers; nil where the smallest set is so large that reading through the first one finds its members soon

-- Some five milliseconds for each set.
local MOST_COMPARED = 10000
local smallest, request = math.huge, {'ZINTER', #KEYS}
for _, key in ipairs(KEYS) do
  smallest = math.min(smallest, redis.call('ZCARD', key))
  request[#request + 1] = key
end
if smallest > MOST_COMPARED then
  return nil
end
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
