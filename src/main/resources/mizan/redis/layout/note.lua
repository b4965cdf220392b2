-- Notes how far the migration of a site is, where the instance still has the lease.
-- KEYS: the lease, the site's layout. ARGV: the instance, the length of the lease in milliseconds, the layout, the place ('' where
-- that layout is reached), how many keys the migration has changed so far. Answers 1, or 0 where another instance has the lease.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
redis.call('HSET', KEYS[2], 'layout', ARGV[3])
if ARGV[4] == '' then
  redis.call('HDEL', KEYS[2], 'place', 'changed')
else
  redis.call('HSET', KEYS[2], 'place', ARGV[4], 'changed', ARGV[5])
end
return 1
