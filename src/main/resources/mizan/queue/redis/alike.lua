-- Finds the held comments that are like one: those of its campaign (see campaigns.lua, which comes before this), or else those
-- that share one of some traits (see held.lua).
--
-- KEYS  1 campaigns of the held
-- ARGV  1 entries to look at for each trait   2 codes to answer at most   3 code that does not count
--       4 1 where a campaign is asked for   5 how many traits lead to its campaign, should it not be held itself   6... these, and
--       then those that are shared
-- Answer: {how many, 1 when there may be more, code, code...}

local MOST, WANTED, ITSELF, LEADING = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[5])
-- Without the "held:campaigns" at the end.
local site = string.sub(KEYS[1], 1, -15)
-- Of a letter and a band; one of two bands is longer.
local ONE_BAND = 13

local function campaign()
  local name = redis.call('HGET', KEYS[1], ITSELF)
  if not name then
    local near = {names = {}, single = {}}
    for i = 6, 5 + LEADING do
      local look = #ARGV[i] > ONE_BAND and nearByPairs or nearByBands
      look(near, site, {ARGV[i]})
    end
    for i = 6 + LEADING, #ARGV do
      nearByBands(near, site, {ARGV[i]})
    end
    name = next(near.names)
  end
  return name and KEYS[1] .. ':' .. name
end

local ofCampaign = ARGV[4] == '1' and campaign()
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
for i = 6 + LEADING, #ARGV do
  local codes = withTrait(site, ARGV[i], MOST)
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
