-- Puts what earlier versions hold into the lists of this one (see held.lua): some at a time, and behind those that were looked at
-- last, by whichever instance that was. Their campaigns stay as they are.
--
-- KEYS  1 where to go on: the score and the code of the last comment, or "end" once all were looked at   2 held comments by
--       the time of submission
-- ARGV  1 what the keys of the site begin with   2 comments to look at   3 milliseconds until all are looked at again
-- Answer: 1 when there are more to look at, otherwise 0

local site, last = ARGV[1], redis.call('GET', KEYS[1])
if last == 'end' then
  return 0
end

local function band(digits)
  return string.sub(string.rep('0', HEX) .. digits, -HEX)
end

local function joined(texts)
  return #texts == 0 and '-' or table.concat(texts)
end

-- The index that this version would have given it, and the article.
local function translated(index)
  local bands, across, author, address, reasons, article = {}, {}, '-', '-', {}, nil
  for line in string.gmatch(index, '[^\n]+') do
    local kind, rest = string.sub(line, 1, 1), string.sub(line, 2)
    if kind == 't' then
      bands[#bands + 1] = band(rest)
    elseif kind == 'u' then
      across[#across + 1] = band(rest)
    elseif kind == 'a' then
      author = string.sub(redis.sha1hex('a' .. rest), 1, HEX)
    elseif kind == 'i' then
      address = string.sub(redis.sha1hex('i' .. rest), 1, HEX)
    elseif string.sub(rest, 1, 7) == 'reason:' then
      reasons[#reasons + 1] = ' ' .. string.sub(rest, 8)
    elseif string.sub(rest, 1, 8) == 'article:' then
      article = string.sub(rest, 9)
    end
  end
  return '20 ' .. joined(bands) .. ' ' .. joined(across) .. ' ' .. author .. ' ' .. address .. table.concat(reasons), article
end

local first = 0
if last then
  local score, code = string.match(last, '^(%S+) (%S+)$')
  local rank = redis.call('ZRANK', KEYS[2], code)
  -- Where it is gone, some that have its score are looked at twice.
  first = rank and rank + 1 or redis.call('ZCOUNT', KEYS[2], '-inf', '(' .. score)
end
local found = redis.call('ZRANGE', KEYS[2], first, first + ARGV[2] - 1, 'WITHSCORES')
for i = 1, #found, 2 do
  local code, comment = found[i], site .. 'comment:' .. found[i]
  local kept = redis.call('HMGET', comment, 'index', 'priority')
  if kept[1] and kept[2] and not record(kept[1]) then
    local index, article = translated(kept[1])
    if article then
      delistEarlier(site, kept[1], code)
      redis.call('HSET', comment, 'index', enlist(site, index, article, kept[2], code))
    end
  end
end
local isEnd = #found < 2 * ARGV[2]
redis.call('SET', KEYS[1], isEnd and 'end' or found[#found] .. ' ' .. found[#found - 1], 'PX', ARGV[3])
return isEnd and 0 or 1
