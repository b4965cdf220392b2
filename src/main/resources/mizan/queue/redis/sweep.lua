-- Takes settled comments out of the sets of their states once they themselves have expired, some at a time.
--
-- KEYS  1 approved   2 rejected
-- ARGV  1 score below which comments may have expired   2 entries to look at in each set   3 what keys of comments begin with
-- Answer: how many were taken out

local removed = 0
for _, set in ipairs(KEYS) do
  for _, code in ipairs(redis.call('ZRANGEBYSCORE', set, '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])) do
    if redis.call('EXISTS', ARGV[3] .. code) == 0 then
      removed = removed + redis.call('ZREM', set, code)
    end
  end
end
return removed
