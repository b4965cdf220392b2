-- Remembers that the page of an article could not be read.
-- KEYS: its attempts. ARGV: how many have failed, now and when the next may be made in ms.
redis.call('HSET', KEYS[1], 'failures', ARGV[1], 'next', ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[3] - ARGV[2] + 3600000)
return 1
