-- Puts many held comments into a site's queue, in all the lists that add.lua puts them in; comes after held.lua.
--
-- KEYS  1 comments by the time of submission
-- ARGV  1 what the site's keys begin with   2 number of the first   3 how many   4 a comment as JSON   5 time now
-- Answer: how many are held

for n = tonumber(ARGV[2]), ARGV[2] + ARGV[3] - 1 do
  local code = string.format('%020d', n)
  local submitted = ARGV[5] - n * 7919 % 259200000
  local priority = submitted - n * 104729 % 1000 * 172800
  local index = '*reason:LINK\n*article:' .. n % 1000 .. '\na' .. n % 100000 .. '\ni' .. n % 50000
    .. '\nt0' .. n .. '\nt1' .. n .. '\nt2' .. n .. '\nt3' .. n
  redis.call('HSET', ARGV[1] .. 'comment:' .. code, 'state', 'held', 'comment', ARGV[4], 'priority', priority,
    'index', index)
  redis.call('ZADD', KEYS[1], submitted, code)
  hold(ARGV[1], index, priority, code)
end
return redis.call('ZCARD', KEYS[1])
