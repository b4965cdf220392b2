-- Keeps what is known of an article for longer, because a comment on it has come.
-- KEYS: the article. ARGV: its life in ms, the day in days since 1970.
if redis.call('EXISTS', KEYS[1]) == 1 then
  redis.call('HSET', KEYS[1], 'renewed', ARGV[2])
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
end
return 1
