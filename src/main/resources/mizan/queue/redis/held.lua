-- Comes before scripts that put comments among the held or take them out.

-- A held comment stands in several lists: "state:held" by the time of submission, "state:held:priority" by priority, and
-- those that its "index" names, one a line. A line is "*" and the rest of a name: the comment is in the sorted set
-- "held:<rest>" by priority; or it is a trait that comments can share: the comment is in the sorted set "held:traits" as
-- "<trait> <code>", all with the score 0, so that those with a trait stand together. Traits that begin with "t" or "u" are
-- bands of the fingerprint, those with "p" two of them: see campaigns.lua.
--
-- "lists" are the keys of the sorted sets that lines with "*" name, in the order of the index.
local function eachList(lists, index, inList, inTraits)
  local place = 0
  for line in string.gmatch(index, '[^\n]+') do
    if string.byte(line) == 42 then
      place = place + 1
      inList(lists[place])
    else
      inTraits(line)
    end
  end
end

local function hold(byPriority, traits, campaigns, lists, index, priority, code)
  local pairsOfBands, bands = {}, {}
  for line in string.gmatch(index, '[^\n]+') do
    local kind = string.byte(line)
    if kind == 112 then
      pairsOfBands[#pairsOfBands + 1] = line
    elseif kind == 116 or kind == 117 then
      bands[#bands + 1] = line
    end
  end
  joinCampaign(campaigns, byPriority, traits, pairsOfBands, bands, priority, code)
  redis.call('ZADD', byPriority, priority, code)
  eachList(lists, index,
    function(list) redis.call('ZADD', list, priority, code) end,
    function(trait) redis.call('ZADD', traits, 0, trait .. ' ' .. code) end)
end

local function release(byPriority, traits, campaigns, lists, index, code)
  leaveCampaign(campaigns, code)
  redis.call('ZREM', byPriority, code)
  eachList(lists, index,
    function(list) redis.call('ZREM', list, code) end,
    function(trait) redis.call('ZREM', traits, trait .. ' ' .. code) end)
end
