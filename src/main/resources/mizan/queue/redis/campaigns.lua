-- Comes before held.lua. Held comments whose texts are nearly the same form campaigns. A campaign begins with two comments that
-- have two bands of their fingerprints in common; others join it where they have two in common with one of its comments, or
-- one with some. One band in common with one other is no sign: strangers who use the same phrases have that, and thousands
-- of them would make a chain. "campaigns" is a hash of which comment is in which campaign, and "<campaigns>:<name>" the sorted
-- set of a campaign's comments by priority; its name is the code of a comment that was in it when it began. A comment that is
-- like no other one is in none. "site" is what the keys of the site begin with, as in held.lua.

-- Moving more from one campaign to another would take Redis too long; they stay two.
local MOST_MOVED = 5000
-- So many comments of a campaign with one band, beside the one that is looked at, make it the campaign's; and among how many.
local SEVERAL, LOOKED_AT = 2, 16

-- Traits lie in small sorted sets, by their first digits: Redis keeps a small one in a third of the memory of a large one. How many
-- digits a comment's traits go by depends on how many were held when it came.
local MOST_DIGITS = 4

local function digitsFor(site)
  local held = redis.call('ZCARD', site .. 'state:held')
  return held < 1500 and 2 or held < 25000 and 3 or MOST_DIGITS
end

-- The set that a trait lies in. Behind the letter of its kind a trait has hexadecimal digits.
local function setOfTrait(site, trait, digits)
  return site .. 'held:traits:' .. string.sub(trait, 2, 1 + digits)
end

-- The numbers of digits by which held comments lie; nobody adds others while a script looks for campaigns.
local inUse
local function digitsInUse(site)
  if not inUse then
    inUse = {}
    for i, number in ipairs(redis.call('HMGET', site .. 'held:counts', 'digits:2', 'digits:3', 'digits:4')) do
      if number then
        inUse[#inUse + 1] = i + 1
      end
    end
  end
  return inUse
end

-- Some held comments that have a trait.
local function withTrait(site, trait, most)
  local codes = {}
  for _, digits in ipairs(digitsInUse(site)) do
    local members = redis.call('ZRANGEBYLEX', setOfTrait(site, trait, digits), '[' .. trait, '(' .. trait .. '~',
      'LIMIT', 0, most - #codes)
    for _, member in ipairs(members) do
      codes[#codes + 1] = string.sub(member, -20)
    end
  end
  return codes
end

local function putInto(campaigns, name, code, priority)
  redis.call('HSET', campaigns, code, name)
  redis.call('ZADD', campaigns .. ':' .. name, priority, code)
end

local function merge(campaigns, from, to)
  local set = campaigns .. ':' .. from
  if redis.call('ZCARD', set) > MOST_MOVED then
    return
  end
  local members = redis.call('ZRANGE', set, 0, -1, 'WITHSCORES')
  redis.call('DEL', set)
  for i = 1, #members, 2 do
    putInto(campaigns, to, members[i], members[i + 1])
  end
end

-- Notes in "near" the campaigns and the single comments that have two bands in common with a comment.
local function nearByPairs(near, site, pairsOfBands)
  for _, trait in ipairs(pairsOfBands) do
    local other = withTrait(site, trait, 1)[1]
    local name = other and redis.call('HGET', site .. 'held:campaigns', other)
    if name then
      near.names[name] = true
    elseif other then
      near.single[other] = true
    end
  end
end

-- The same of those that have one band in common, where that is one of a campaign.
local function nearByBands(near, site, bands)
  for _, trait in ipairs(bands) do
    local others = withTrait(site, trait, LOOKED_AT)
    local names = #others >= SEVERAL and redis.call('HMGET', site .. 'held:campaigns', unpack(others)) or {}
    local numbers, isOfCampaign = {}, false
    for _, name in ipairs(names) do
      if name then
        numbers[name] = (numbers[name] or 0) + 1
        if numbers[name] == SEVERAL then
          near.names[name], isOfCampaign = true, true
        end
      end
    end
    for i, name in ipairs(names) do
      if isOfCampaign and not name then
        near.single[others[i]] = true
      end
    end
  end
end

-- Puts a comment, whose traits do not stand among the others yet, into the campaign that it belongs to, if to any. One that
-- belongs to several makes them one.
local function joinCampaign(site, pairsOfBands, bands, priority, code)
  local campaigns = site .. 'held:campaigns'
  local near = {names = {}, single = {}}
  nearByPairs(near, site, pairsOfBands)
  nearByBands(near, site, bands)
  local name, largest = next(near.single), 0
  for one in pairs(near.names) do
    local size = redis.call('ZCARD', campaigns .. ':' .. one)
    if size > largest then
      name, largest = one, size
    end
  end
  if not name then
    return
  end
  for other in pairs(near.names) do
    if other ~= name then
      merge(campaigns, other, name)
    end
  end
  for other in pairs(near.single) do
    local score = redis.call('ZSCORE', site .. 'state:held:priority', other)
    if score then
      putInto(campaigns, name, other, score)
    end
  end
  putInto(campaigns, name, code, priority)
end

local function leaveCampaign(site, code)
  local campaigns = site .. 'held:campaigns'
  local name = redis.call('HGET', campaigns, code)
  if name then
    redis.call('ZREM', campaigns .. ':' .. name, code)
    redis.call('HDEL', campaigns, code)
  end
end
