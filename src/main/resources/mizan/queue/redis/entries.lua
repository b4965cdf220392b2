-- Reads on in a sorted set, by score and then by member.
--
-- KEYS  1 sorted set
-- ARGV  1 "up" or "down"   2 score and   3 member of the last entry that was read; both empty to begin
--       4 entries to read at most
-- Answer: member, score, member, score...

local up = ARGV[1] == 'up'
local limit = tonumber(ARGV[4])
local from = ARGV[2] ~= '' and ARGV[2] or (up and '-inf' or '+inf')

local function read(offset)
  if up then
    return redis.call('ZRANGEBYSCORE', KEYS[1], from, '+inf', 'WITHSCORES', 'LIMIT', offset, limit)
  end
  return redis.call('ZREVRANGEBYSCORE', KEYS[1], from, '-inf', 'WITHSCORES', 'LIMIT', offset, limit)
end

-- Entries with the score of the last one come again.
local function isNew(member, score)
  if ARGV[3] == '' or tonumber(score) ~= tonumber(ARGV[2]) then
    return true
  end
  if up then
    return member > ARGV[3]
  end
  return member < ARGV[3]
end

local entries = {}
local offset = 0
repeat
  local found = read(offset)
  for i = 1, #found, 2 do
    if isNew(found[i], found[i + 1]) and #entries < 2 * limit then
      entries[#entries + 1] = found[i]
      entries[#entries + 1] = found[i + 1]
    end
  end
  offset = offset + limit
until #entries >= 2 * limit or #found < 2 * limit
return entries
