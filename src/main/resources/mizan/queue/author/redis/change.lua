-- Changes the rule about an author, unless somebody else has changed it, and notes it in the list of all rules of the site.
--
-- Keys  1 rule   2 all rules of the site, by when they run out
-- Arguments  1 the rule as it was seen, empty for none   2 as it is to be, empty for none   3 for how many milliseconds
--            4 the key of the author or the name   5 the time, in milliseconds since the epoch   6 for how many milliseconds the
--            list is kept, which is longer than any rule
-- Answer: 1, or 0 where it is not as it was seen

if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return 0
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[5])
if ARGV[2] == '' then
  redis.call('DEL', KEYS[1])
  redis.call('ZREM', KEYS[2], ARGV[4])
else
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  redis.call('ZADD', KEYS[2], ARGV[5] + ARGV[3], ARGV[4])
  redis.call('PEXPIRE', KEYS[2], ARGV[6])
end
return 1
