-- Comes before scripts that put comments among the held or take them out.

-- A held comment stands in "state:held" by the time of submission, in "state:held:priority", "held:article:<article>" and, for
-- each of its reasons, "held:reason:<reason>" by priority, and with each of its traits in a small sorted set (see campaigns.lua) as
-- the trait and its code, all with the score 0, so that those with a trait stand together. The hash "held:counts" says how many
-- have a reason ("reason:<reason>"), and the traits of how many go by how many digits. Its "index" is the record of all this, with
-- which it is taken out again, and found by its reasons where a list is of something else:
--
--   2, the number of digits, and then with spaces between: bands of the fingerprint, bands across, author and address (all in
--   hexadecimal digits, 12 each; "-" for none), and the reasons
--
-- Traits are "t" + a band + the end of the next one, "u" + a band across, "a" + author, "i" + address.
-- "site" is what the keys of the site begin with: all of them lie in one slot.
local HEX = 12
-- Digits of the next band in a trait; campaigns.lua tells by the length that it is of two bands.
local END_OF_NEXT = 7

local function countHeld(site, figure, difference)
  local counts = site .. 'held:counts'
  if redis.call('HINCRBY', counts, figure, difference) <= 0 then
    redis.call('HDEL', counts, figure)
  end
end

-- The digits, the traits of two bands, those of one, all traits, and the reasons; nil for an index of an earlier version.
local function record(index)
  local digits, bands, across, author, address, reasons =
    string.match(index, '^2(%d) (%x*)%-? (%x*)%-? (%x*)%-? (%x*)%-?(.*)$')
  if not digits then
    return nil
  end
  local two, one, all = {}, {}, {}
  local function trait(kind, text, list)
    all[#all + 1] = kind .. text
    if list then
      list[#list + 1] = kind .. string.sub(text, 1, HEX)
    end
  end
  for at = 1, #bands, HEX do
    local following = at + HEX > #bands and 1 or at + HEX
    local band = string.sub(bands, at, at + HEX - 1)
    trait('t', band .. string.sub(bands, following + HEX - END_OF_NEXT, following + HEX - 1), one)
    two[#two + 1] = all[#all]
  end
  for at = 1, #across, HEX do
    trait('u', string.sub(across, at, at + HEX - 1), one)
  end
  if author ~= '' then
    trait('a', author)
  end
  if address ~= '' then
    trait('i', address)
  end
  return {digits = tonumber(digits), two = two, one = one, all = all, reasons = reasons}
end

-- True where an index has a reason; one of an earlier version has it in a line of its own.
local function hasReason(index, reason)
  return string.find(index .. ' ', ' ' .. reason .. ' ', 1, true) or string.find(index .. '\n', '*reason:' .. reason .. '\n', 1, true)
end

-- Puts a comment into the lists, but for that of its state, and answers its index as it is to be kept.
local function enlist(site, index, article, priority, code)
  local held, digits = record(index), digitsFor(site)
  redis.call('ZADD', site .. 'state:held:priority', priority, code)
  redis.call('ZADD', site .. 'held:article:' .. article, priority, code)
  for _, trait in ipairs(held.all) do
    redis.call('ZADD', setOfTrait(site, trait, digits), 0, trait .. code)
  end
  countHeld(site, 'digits:' .. digits, 1)
  for reason in string.gmatch(held.reasons, '%S+') do
    redis.call('ZADD', site .. 'held:reason:' .. reason, priority, code)
    countHeld(site, 'reason:' .. reason, 1)
  end
  return '2' .. digits .. string.sub(index, 3)
end

-- As enlist, after it was put into its campaign.
local function hold(site, index, article, priority, code)
  local held = record(index)
  joinCampaign(site, held.two, held.one, priority, code)
  return enlist(site, index, article, priority, code)
end

-- Takes a comment that an earlier version held out of the lists: "*" and the rest of the name of one, or a trait, on each line.
local function delistEarlier(site, index, code)
  for line in string.gmatch(index, '[^\n]+') do
    if string.byte(line) == 42 then
      redis.call('ZREM', site .. 'held:' .. string.sub(line, 2), code)
    else
      redis.call('ZREM', site .. 'held:traits', line .. ' ' .. code)
    end
  end
end

local function release(site, index, article, code)
  leaveCampaign(site, code)
  redis.call('ZREM', site .. 'state:held:priority', code)
  local held = record(index)
  if not held then
    delistEarlier(site, index, code)
    return
  end
  redis.call('ZREM', site .. 'held:article:' .. article, code)
  for _, trait in ipairs(held.all) do
    redis.call('ZREM', setOfTrait(site, trait, held.digits), trait .. code)
  end
  countHeld(site, 'digits:' .. held.digits, -1)
  for reason in string.gmatch(held.reasons, '%S+') do
    redis.call('ZREM', site .. 'held:reason:' .. reason, code)
    countHeld(site, 'reason:' .. reason, -1)
  end
end
