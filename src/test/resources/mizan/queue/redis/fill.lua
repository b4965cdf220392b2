-- Puts many held comments into a site's queue, in the lists that add.lua puts them in; comes after held.lua. Of the traits
-- only one a comment, the author: pages do not read them, and all would double the time that this takes.
--
-- KEYS  1 comments by the time of submission
-- ARGV  1 what the site's keys begin with   2 number of the first   3 how many   4 a comment as JSON   5 time now
-- Answer: how many are held

local held = ARGV[1] .. 'state:held'

for n = tonumber(ARGV[2]), ARGV[2] + ARGV[3] - 1 do
  local code = string.format('%020d', n)
  local submitted = ARGV[5] - n * 7919 % 259200000
  local priority = submitted - n * 104729 % 1000 * 172800
  local index = '*reason:LINK\n*article:' .. n % 1000 .. '\na' .. n % 100000
  redis.call('HSET', ARGV[1] .. 'comment:' .. code, 'state', 'held', 'comment', ARGV[4], 'priority', priority,
    'index', index)
  redis.call('ZADD', KEYS[1], submitted, code)
  hold(held .. ':priority', ARGV[1] .. 'held:traits', ARGV[1] .. 'held:campaigns',
    {ARGV[1] .. 'held:reason:LINK', ARGV[1] .. 'held:article:' .. n % 1000}, index, priority, code)
end
return redis.call('ZCARD', KEYS[1])
