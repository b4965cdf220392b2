-- Takes settled comments out of the sets of their states once they themselves have expired, and out of the streams what is
-- as old; and out of the approved stream, a day after it was put there, what every consumer group has acknowledged. Looks at some entries at a time and goes on behind them the next time: those at the beginning can live on for
-- long, as life counts from the decision and scores are times of submission.
--
-- KEYS  1 approved   2 rejected   3 approved stream   4 journal   5 decision log
-- ARGV  1 score below which comments may have expired   2 entries to look at in each set   3 what keys of comments begin with
--       4 place in the first set to go on at   5 the same in the second   6 milliseconds that entries of streams are kept
--       7 milliseconds that entries stay that every group has acknowledged
-- Answer: how many were taken out, and for each set the place to go on at the next time, 0 when all were looked at

local LIMIT, AT_ONCE = tonumber(ARGV[1]), tonumber(ARGV[2])

local answer = {0}
for i = 1, 2 do
  local set = KEYS[i]
  local place = tonumber(ARGV[3 + i])
  local found = redis.call('ZRANGE', set, place, place + AT_ONCE - 1, 'WITHSCORES')
  local isEnd = #found < 2 * AT_ONCE
  for j = 1, #found, 2 do
    if tonumber(found[j + 1]) > LIMIT then
      isEnd = true
      break
    end
    if redis.call('EXISTS', ARGV[3] .. found[j]) == 0 then
      answer[1] = answer[1] + redis.call('ZREM', set, found[j])
    else
      place = place + 1
    end
  end
  answer[1 + i] = isEnd and 0 or place
end
-- The ids of entries are times of the server. Whole nodes of a stream go cheaply, of which the first hundred thousand go
-- now; once there are no more of them the last few entries go one by one.
local time = redis.call('TIME')
local function ago(milliseconds)
  return string.format('%.0f', math.max(0, time[1] * 1000 + math.floor(time[2] / 1000) - milliseconds))
end

local function trim(stream, oldest)
  if redis.call('XTRIM', stream, 'MINID', '~', oldest, 'LIMIT', 100000) < 100000 then
    redis.call('XTRIM', stream, 'MINID', oldest)
  end
end

for i = 3, 5 do
  trim(KEYS[i], ago(ARGV[6]))
end

local function isBefore(one, other)
  local time1, number1 = string.match(one, '^(%d+)-?(%d*)$')
  local time2, number2 = string.match(other, '^(%d+)-?(%d*)$')
  if time1 == time2 then
    return (tonumber(number1) or 0) < (tonumber(number2) or 0)
  end
  return tonumber(time1) < tonumber(time2)
end

-- The first entry that some group has not acknowledged, or the last that all have read; nil where nobody reads.
local function firstWanted(stream)
  local first
  for _, group in ipairs(redis.call('EXISTS', stream) == 1 and redis.call('XINFO', 'GROUPS', stream) or {}) do
    local about = {}
    for i = 1, #group, 2 do
      about[group[i]] = group[i + 1]
    end
    local wanted = about['last-delivered-id']
    if about.pending > 0 then
      wanted = redis.call('XPENDING', stream, about.name)[2] or wanted
    end
    if not first or isBefore(wanted, first) then
      first = wanted
    end
  end
  return first
end

local wanted = firstWanted(KEYS[3])
if wanted then
  local old = ago(ARGV[7])
  trim(KEYS[3], isBefore(wanted, old) and wanted or old)
end
return answer
