-- Takes settled comments out of the sets of their states once they themselves have expired, and out of the streams what is
-- as old. Looks at some entries at a time and goes on behind them the next time: those at the beginning can live on for
-- long, as life counts from the decision and scores are times of submission.
--
-- KEYS  1 approved   2 rejected   3 approved stream   4 journal   5 decision log
-- ARGV  1 score below which comments may have expired   2 entries to look at in each set   3 what keys of comments begin with
--       4 place in the first set to go on at   5 the same in the second   6 milliseconds that entries of streams are kept
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
local oldest = string.format('%.0f', math.max(0, time[1] * 1000 + math.floor(time[2] / 1000) - ARGV[6]))
for i = 3, 5 do
  if redis.call('XTRIM', KEYS[i], 'MINID', '~', oldest, 'LIMIT', 100000) < 100000 then
    redis.call('XTRIM', KEYS[i], 'MINID', oldest)
  end
end
return answer
