-- Puts many held comments into a site's queue, in the lists that add.lua puts them in; comes after held.lua. Of the traits
-- only one a comment, the author: pages do not read them, and all would double the time that this takes.
--
-- KEYS  1 comments by the time of submission
-- ARGV  1 what the site's keys begin with   2 number of the first   3 how many   4 a comment as JSON   5 time now
--       6 a comment in Latin letters, which every fiftieth is
-- Answer: how many are held

for n = tonumber(ARGV[2]), ARGV[2] + ARGV[3] - 1 do
  local code = string.format('%020d', n)
  local submitted = ARGV[5] - n * 7919 % 259200000
  local priority = submitted - n * 104729 % 1000 * 172800
  local index = '20 - - ' .. string.format('%04x%08x', n % 100000 * 40503 % 65536, n % 100000) .. ' - LINK' .. (n % 50 == 0 and ' script-latin' or '')
  redis.call('ZADD', KEYS[1], submitted, code)
  redis.call('HSET', ARGV[1] .. 'comment:' .. code, 'state', 'held', 'comment', n % 50 == 0 and ARGV[6] or ARGV[4], 'priority', priority,
    'index', hold(ARGV[1], index, n % 1000, priority, code))
end
return redis.call('ZCARD', KEYS[1])
