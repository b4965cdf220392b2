-- Reads on in the approved comments of an article (see published.lua). What is no longer kept or no longer approved is passed
-- over and taken out.
--
-- KEYS  1 the article's set
-- ARGV  1 "oldest" or "newest": which comes first   2 score and   3 code of the last one that was read; both empty to begin
--       4 comments to answer at most   5 what keys of comments begin with   6 score up to which comments may have expired
-- Answer: {how many there are, score and code to go on behind (empty where there are no more), code, comment and edition
--       (as they are kept; the edition may be empty), code, comment, edition...}

local published, comments = KEYS[1], ARGV[5]
local isUp = ARGV[1] == 'oldest'
local most = tonumber(ARGV[4])
-- Entries that one call looks at beyond those that it answers.
local MOST_GONE = 1000

local function isKept(code)
  return redis.call('HGET', comments .. code, 'state') == 'approved'
end

for _, code in ipairs(redis.call('ZRANGE', published, '-inf', ARGV[6], 'BYSCORE', 'LIMIT', 0, 200)) do
  if not isKept(code) then
    redis.call('ZREM', published, code)
  end
end

local size = redis.call('ZCARD', published)

-- How many entries stand before this place; entries of one score stand in the order of their codes.
local function before(score, code)
  local low = redis.call('ZCOUNT', published, '-inf', '(' .. score)
  local high = redis.call('ZCOUNT', published, '-inf', score)
  while low < high do
    local middle = math.floor((low + high) / 2)
    if redis.call('ZRANGE', published, middle, middle)[1] < code then
      low = middle + 1
    else
      high = middle
    end
  end
  return low
end

local place
if ARGV[3] == '' then
  place = isUp and 0 or size - 1
else
  place = before(ARGV[2], ARGV[3])
  if not isUp then
    place = place - 1
  elseif redis.call('ZRANGE', published, place, place)[1] == ARGV[3] then
    place = place + 1
  end
end

local function entry(at)
  local found = at >= 0 and redis.call('ZRANGE', published, at, at, 'WITHSCORES') or {}
  return found[1], found[2]
end

local answer, gone = {0, '', ''}, {}
local found, lastScore, lastCode = 0, '', ''
local code, score = entry(place)
while code do
  local isNext = found == most or #gone == MOST_GONE
  if isNext and (#gone == MOST_GONE or isKept(code)) then
    answer[2], answer[3] = lastScore, lastCode
    break
  end
  local comment = redis.call('HMGET', comments .. code, 'state', 'comment', 'edition')
  if comment[1] == 'approved' then
    found = found + 1
    answer[#answer + 1] = code
    answer[#answer + 1] = comment[2]
    answer[#answer + 1] = comment[3] or ''
  else
    gone[#gone + 1] = code
  end
  lastScore, lastCode = score, code
  place = place + (isUp and 1 or -1)
  code, score = entry(place)
end
for _, missing in ipairs(gone) do
  redis.call('ZREM', published, missing)
end
answer[1] = redis.call('ZCARD', published)
return answer
