-- Finds the held comments that are like one: those of its campaign (see campaigns.lua, which comes before this), or else those
-- that share one of some traits (see held.lua).
--
-- KEYS  1 traits of the held   2 campaigns of the held, where a campaign is asked for
-- ARGV  1 entries to look at for each trait   2 codes to answer at most   3 code that does not count
--       4 how many traits lead to its campaign, should it not be held itself   5... these, and then those that are shared
-- Answer: {how many, 1 when there may be more, code, code...}

local MOST, WANTED, ITSELF, LEADING = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4])

local function campaign()
  local name = redis.call('HGET', KEYS[2], ITSELF)
  if not name then
    local near = {names = {}, single = {}}
    for i = 5, #ARGV do
      local isPair = string.byte(ARGV[i]) == 112
      local look = isPair and nearByPairs or nearByBands
      look(near, KEYS[2], KEYS[1], {ARGV[i]})
    end
    name = next(near.names)
  end
  return name and KEYS[2] .. ':' .. name
end

local ofCampaign = KEYS[2] and campaign()
if ofCampaign then
  local count = redis.call('ZCARD', ofCampaign) - (redis.call('ZSCORE', ofCampaign, ITSELF) and 1 or 0)
  if count > 0 then
    local found = {count, 0}
    for _, code in ipairs(redis.call('ZRANGE', ofCampaign, 0, WANTED)) do
      if code ~= ITSELF and #found < WANTED + 2 then
        found[#found + 1] = code
      end
    end
    return found
  end
end

local seen = {[ITSELF] = true}
local found = {0, 0}
for i = 5 + LEADING, #ARGV do
  local codes = withTrait(KEYS[1], ARGV[i], MOST)
  if #codes == MOST then
    found[2] = 1
  end
  for _, code in ipairs(codes) do
    if not seen[code] then
      seen[code] = true
      found[1] = found[1] + 1
      if #found < WANTED + 2 then
        found[#found + 1] = code
      end
    end
  end
end
return found
