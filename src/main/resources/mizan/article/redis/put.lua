-- Keeps what an article is.
-- KEYS: the article. ARGV: its life in ms, who says so (cms or page), the digest of what it says, then fields and values.
-- Answers created, replaced, unchanged, or kept where a page says something of which the site's program has spoken.
local known = redis.call('HMGET', KEYS[1], 'source', 'digest')
if ARGV[2] == 'page' and known[1] == 'cms' then
  return 'kept'
end
if known[1] == ARGV[2] and known[2] == ARGV[3] then
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  return 'unchanged'
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'source', ARGV[2], 'digest', ARGV[3], unpack(ARGV, 4))
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return known[1] and 'replaced' or 'created'
