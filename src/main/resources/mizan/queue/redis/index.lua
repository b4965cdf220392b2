-- Gives a held comment that was kept without an index one, and puts it into the lists that the index names.
--
-- KEYS  1 comment
-- ARGV  1 code   2 index   3 score by priority, where it was kept without one too
-- Answer: 1 when it was put there, 0 when it is no longer held, or has an index

local kept = redis.call('HMGET', KEYS[1], 'state', 'index', 'priority')
if kept[1] ~= 'held' or kept[2] then
  return 0
end
local prefix = string.sub(KEYS[1], 1, -29)
local priority = kept[3] or redis.call('ZSCORE', prefix .. 'state:held:priority', ARGV[1]) or ARGV[3]
redis.call('HSET', KEYS[1], 'index', ARGV[2], 'priority', priority)
hold(prefix, ARGV[2], priority, ARGV[1])
return 1
