-- Reads on in a sorted set, by score and then by member; after held.lua.
--
-- KEYS  1 sorted set   2 campaigns of the held (see campaigns.lua), where of each only the first is wanted that stands in the set
-- ARGV  1 "up" or "down"   2 score and   3 member of the last entry that was read; both empty to begin
--       4 entries to read at most   5 reason that the held comments in it must have (see held.lua); empty for any   6 what keys of
--       comments begin with
-- Answer: the number of entries, member, score, member, score...; behind them, where it was not read to the end but many were passed
--       over, the last one that was looked at

local up = ARGV[1] == 'up'
local limit = tonumber(ARGV[4])
local campaigns = KEYS[2]
-- Of a campaign that is larger still, another comment is answered after so many that were passed over.
local MOST_FOLDED = 50000
local chunk = (campaigns or ARGV[5] ~= '') and 500 or limit
-- So many are looked at for a reason at once: some two milliseconds.
local MOST_LOOKED_AT = 2000

-- One without an index is for the caller to judge.
local function isWanted(member)
  if ARGV[5] == '' then
    return true
  end
  local index = redis.call('HGET', ARGV[6] .. member, 'index')
  return not index or hasReason(index, ARGV[5])
end

-- Where the entries with the score of the last one begin, which come again.
local place = 0
if ARGV[2] ~= '' then
  place = up and redis.call('ZCOUNT', KEYS[1], '-inf', '(' .. ARGV[2]) or redis.call('ZCOUNT', KEYS[1], '(' .. ARGV[2], '+inf')
end

local function isNew(member, score)
  if ARGV[3] == '' or tonumber(score) ~= tonumber(ARGV[2]) then
    return true
  end
  if up then
    return member > ARGV[3]
  end
  return member < ARGV[3]
end

-- The most pressing comment of a campaign among those that stand in the set.
local firsts = {}
local function first(name)
  local at = 0
  while firsts[name] == nil do
    local members = redis.call('ZRANGE', campaigns .. ':' .. name, at, at + 99)
    if #members == 0 then
      firsts[name] = false
    else
      for i, score in ipairs(redis.call('ZMSCORE', KEYS[1], unpack(members))) do
        firsts[name] = firsts[name] or score and isWanted(members[i]) and members[i] or nil
      end
    end
    at = at + 100
  end
  return firsts[name]
end

local folded = 0
local function isFolded(member, name)
  local shown = name and first(name)
  if not shown or shown == member or folded == MOST_FOLDED then
    return false
  end
  folded = folded + 1
  return true
end

local entries, looked = {0}, 0
repeat
  local found = redis.call(up and 'ZRANGE' or 'ZREVRANGE', KEYS[1], place, place + chunk - 1, 'WITHSCORES')
  local names = {}
  if campaigns and #found > 0 then
    local members = {}
    for i = 1, #found, 2 do
      members[#members + 1] = found[i]
    end
    names = redis.call('HMGET', campaigns, unpack(members))
  end
  for i = 1, #found, 2 do
    if entries[1] < limit and isNew(found[i], found[i + 1]) then
      looked = looked + 1
      if isWanted(found[i]) and not isFolded(found[i], names[(i + 1) / 2]) then
        entries[1] = entries[1] + 1
        entries[#entries + 1] = found[i]
        entries[#entries + 1] = found[i + 1]
      end
    end
  end
  place = place + chunk
  local isEnd = entries[1] >= limit or #found < 2 * chunk
  if not isEnd and ARGV[5] ~= '' and looked >= MOST_LOOKED_AT then
    entries[#entries + 1] = found[#found - 1]
    entries[#entries + 1] = found[#found]
    isEnd = true
  end
until isEnd
return entries
