-- Notes what came of an attempt.
-- KEYS: the delivery, its webhook's queue, the log. ARGV: its id, its content, when it is due again (empty for never), how
-- long the queue is kept in milliseconds, how many lines the log keeps, then the fields of the line.
if ARGV[3] == '' then
  redis.call('ZREM', KEYS[2], ARGV[1])
else
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
  redis.call('PEXPIRE', KEYS[2], ARGV[4])
end
redis.call('SET', KEYS[1], ARGV[2], 'XX', 'KEEPTTL')
redis.call('XADD', KEYS[3], 'MAXLEN', '~', ARGV[5], '*', unpack(ARGV, 6))
return 1
