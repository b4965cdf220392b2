-- Takes or renews the lease of a site, and tells how far it is.
-- KEYS: the lease, the site's layout. ARGV: the instance, the length of the lease in milliseconds. Answers the layout, where the
-- migration from it has got to, and how many keys it has changed; nothing where another instance has the lease.
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return false
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
local note = redis.call('HMGET', KEYS[2], 'layout', 'place', 'changed')
return {note[1] or '0', note[2] or '', note[3] or '0'}
