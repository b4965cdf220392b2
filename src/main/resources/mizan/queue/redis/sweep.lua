-- Takes settled comments out of the sets of their states once they themselves have expired. Looks at some entries at a time
-- and goes on behind them the next time: those at the beginning can live on for long, as life counts from the decision and
-- scores are times of submission.
--
-- KEYS  1 approved   2 rejected
-- ARGV  1 score below which comments may have expired   2 entries to look at in each set   3 what keys of comments begin with
--       4 place in the first set to go on at   5 the same in the second
-- Answer: how many were taken out, and for each set the place to go on at the next time, 0 when all were looked at

local LIMIT, AT_ONCE = tonumber(ARGV[1]), tonumber(ARGV[2])

local answer = {0}
for i, set in ipairs(KEYS) do
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
return answer
