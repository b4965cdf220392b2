-- Lets one instance try to read the page of an article.
-- KEYS: the article, its attempts, the site's attempts of this minute.
-- ARGV: now and the end of the attempt in ms, how many attempts a site may have in a minute.
-- Answers how many attempts have failed, or -1 where none is to be made now.
if redis.call('EXISTS', KEYS[1]) == 1 then
  return -1
end
local tried = redis.call('HMGET', KEYS[2], 'failures', 'next')
if tried[2] and tonumber(ARGV[1]) < tonumber(tried[2]) then
  return -1
end
local ofSite = redis.call('INCR', KEYS[3])
if ofSite == 1 then
  redis.call('PEXPIRE', KEYS[3], 120000)
end
if ofSite > tonumber(ARGV[3]) then
  return -1
end
redis.call('HSET', KEYS[2], 'failures', tried[1] or 0, 'next', ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[2] - ARGV[1] + 3600000)
return tonumber(tried[1] or 0)
