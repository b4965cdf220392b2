-- Notes a submission and says what happened in the hour before it; over a rate limit it notes nothing.
--
-- What happened is kept in one hash per hour of the clock, so that all counters are read with one command and written with
-- one. A field is "s" (the site), "i" + address, "a" + author, "n" + network (the /24 or /48 around the address), "b" + band
-- of a fingerprint or "d" + hash of a link's target; its value has four bytes per minute in which there was something: the
-- minute of the hour, and the number of submissions in it (24 bits).
--
-- Keys  now (activity of this hour), before (activity of the hour before), standing (record of the author's standing; see
--       add.lua), rejected (what rejected comments have in common; see rejected.lua); older (activity of the hour before
--       that), only in the first minute of an hour; attacks (see attack_begin.lua), attack_counts (of this minute), breaking
--       (articles) and volumes (bytes that busy addresses sent on this day); author_rule and name_rule (what moderators decided
--       about the author, and about everybody with the name; the keys of nobody in particular are never written)
-- Arguments  article, now (milliseconds since 1970), minute (of the hour), rest (milliseconds until the next minute), rest_of_day
--       (milliseconds), bytes (of this submission and what is kept of it), fields (of the site, the address, the author, the
--       network, the bands and the targets, in this order, with spaces between)
-- Set before: MANY_ALIKE (near-duplicates that make a text one of many), COUNTS_KEPT (milliseconds to keep what is counted for
--       attack mode), PER_ADDRESS, PER_NETWORK, PER_SITE (submissions a minute, 0 for any; see FEW), BYTES_PER_ADDRESS (a day, 0 for
--       any; see MANY_AN_HOUR), KEPT, VOLUME_KEPT (milliseconds to keep an hour's activity and a day's volumes)
-- Answer: milliseconds until there is room again, when over a limit; otherwise a list: the numbers of submissions by this
--       author, from this address, near-duplicates, and those with a link to the same target, each in the last hour; the
--       numbers of rejected near-duplicates and of rejected comments with such a link; the record of the author's
--       standing or nil; and for attack mode the fields "on", "stored" and "quiet" of the site and of the article, the numbers
--       of this minute of the site and of the article, and 1 where the article is marked as breaking; and what moderators decided about the author and the name, each
--       or nil
--
-- What attack mode looks at is counted in one hash a minute: in "s" how many submissions there were, how many of them were one
-- of many near-identical texts, and how many came from authors of whom no comment stands approved; in "d" how many of these were
-- doubtful, which add.lua counts. Fields about an article end with a space and its id. An article that is marked as breaking does
-- not count for its site.

local minute = tonumber(arg.minute)

local fields = {}
for field in string.gmatch(arg.fields, '%S+') do
  fields[#fields + 1] = field
end

-- The newest minute of a row and its count; another instance's clock may be a little ahead of ours.
local function current(row)
  local newest, high, middle, low = string.byte(row, -4, -1)
  if newest >= minute then
    return newest, high * 65536 + middle * 256 + low
  end
  return minute, 0
end

local now = redis.call('HMGET', key.now, unpack(fields))

local function inThisMinute(row)
  if not row then
    return 0
  end
  local _, count = current(row)
  return count
end

local function isOver(count, limit)
  return limit ~= 0 and count >= limit
end

-- Beyond its limit a site takes as many again, and only from addresses and networks that have sent few: some hundred busy
-- addresses must not close the form for all readers, nor somebody who has a whole network of addresses. As many again are kept
-- for authors of whom a comment stands approved, who also get in where their network is over its limit. An address of which
-- nothing is known has an empty name after its "i"; so have authors and networks.
local FEW, PART_OF_NETWORK = 3, 0.1
local perNetwork, perSite = tonumber(PER_NETWORK), tonumber(PER_SITE)
local bySite, byAddress = inThisMinute(now[1]), inThisMinute(now[2])
local byAuthor, byNetwork = inThisMinute(now[3]), inThisMinute(now[4])
local hasAddress, hasAuthor, hasNetwork = #fields[2] > 1, #fields[3] > 1, #fields[4] > 1

local standing = redis.call('GET', key.standing)
local isTrusted = hasAuthor and byAuthor < FEW and standing and tonumber(string.match(standing, '^%d+')) > 0

local function isOneOfFew()
  return hasAddress and byAddress < FEW
    and (perNetwork == 0 or byNetwork < math.max(FEW, perNetwork * PART_OF_NETWORK))
end

if hasAddress and isOver(byAddress, tonumber(PER_ADDRESS))
    or hasNetwork and isOver(byNetwork, perNetwork) and not isTrusted
    or isOver(bySite, perSite) and not (isTrusted or isOneOfFew())
    or isOver(bySite, 2 * perSite) and not isTrusted
    or isOver(bySite, 3 * perSite) then
  return tonumber(arg.rest)
end

local before = redis.call('HMGET', key.before, unpack(fields))

local function total(row, first)
  local sum = 0
  for i = 1, #row, 4 do
    local at, high, middle, low = string.byte(row, i, i + 3)
    if at >= first then
      sum = sum + high * 65536 + middle * 256 + low
    end
  end
  return sum
end

local function lastHour(i)
  return (before[i] and total(before[i], minute + 1) or 0) + (now[i] and total(now[i], 0) or 0)
end

-- Only of an address that sends many an hour is it counted how much: others cannot fill the memory, and cost none to count.
local MANY_AN_HOUR = 10
local bytesPerAddress = tonumber(BYTES_PER_ADDRESS)
if bytesPerAddress > 0 and hasAddress and lastHour(2) >= MANY_AN_HOUR then
  local volume = tonumber(redis.call('HGET', key.volumes, fields[2]) or 0) + tonumber(arg.bytes)
  if volume > bytesPerAddress then
    return tonumber(arg.rest_of_day)
  end
  redis.call('HSET', key.volumes, fields[2], volume)
  redis.call('PEXPIRE', key.volumes, VOLUME_KEPT, 'NX')
end

local function plusOne(row)
  local newest, count = current(row)
  local older = count > 0 and string.sub(row, 1, -5) or row
  count = count + 1
  return older .. string.char(newest, math.floor(count / 65536), math.floor(count / 256) % 256, count % 256)
end

local ONE = string.char(minute, 0, 0, 1)
-- Of the site and the network only the newest minute is of interest.
local rows = {fields[1], now[1] and string.sub(plusOne(now[1]), -4) or ONE}
-- Of bands and of targets.
local most = {0, 0}
local function kindOf(i)
  return string.sub(fields[i], 1, 1) == 'b' and 1 or 2
end
for i = 2, #now do
  rows[2 * i - 1] = fields[i]
  rows[2 * i] = now[i] and string.sub(plusOne(now[i]), i == 4 and -4 or 1) or ONE
  if i > 4 and (now[i] or before[i]) then
    most[kindOf(i)] = math.max(most[kindOf(i)], lastHour(i))
  end
end
redis.call('HSET', key.now, unpack(rows))

if not now[1] then
  redis.call('PEXPIRE', key.now, KEPT)
end
if key.older then
  -- A busy hour is large: it is freed in the background rather than when it expires.
  redis.call('UNLINK', key.older)
end

local rejected = {0, 0}
if #now > 4 then
  for i, score in ipairs(redis.call('ZMSCORE', key.rejected, unpack(fields, 5))) do
    local kind = kindOf(i + 4)
    rejected[kind] = math.max(rejected[kind], score and score % 64 or 0)
  end
end

local ofArticle = ' ' .. arg.article
local isBreaking = tonumber(redis.call('ZSCORE', key.breaking, arg.article) or 0) > tonumber(arg.now)
local isAlike = most[1] >= tonumber(MANY_ALIKE)
local isNew = not standing or tonumber(string.match(standing, '^%d+')) == 0
local counts = redis.call('HMGET', key.attack_counts, 's', 'd', 's' .. ofArticle, 'd' .. ofArticle)

local function counted(row)
  local all, alike, new = string.match(row or '0 0 0', '^(%d+) (%d+) (%d+)$')
  return string.format('%d %d %d', all + 1, alike + (isAlike and 1 or 0), new + (isNew and 1 or 0))
end
counts[3] = counted(counts[3])
if isBreaking then
  redis.call('HSET', key.attack_counts, 's' .. ofArticle, counts[3])
else
  counts[1] = counted(counts[1])
  redis.call('HSET', key.attack_counts, 's', counts[1], 's' .. ofArticle, counts[3])
end
redis.call('PEXPIRE', key.attack_counts, COUNTS_KEPT, 'NX')

return {lastHour(3), lastHour(2), most[1], most[2], rejected[1], rejected[2], standing,
  redis.call('HMGET', key.attacks, 'on', 'stored', 'quiet', 'on' .. ofArticle, 'stored' .. ofArticle, 'quiet' .. ofArticle),
  counts, isBreaking and 1 or 0, unpack(redis.call('MGET', key.author_rule, key.name_rule))}
