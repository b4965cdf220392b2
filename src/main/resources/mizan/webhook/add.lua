-- Adds a delivery, once.
-- KEYS: the delivery, its webhook's queue. ARGV: its id, its content, when it is due, for how long it is kept; in
-- milliseconds.
if redis.call('SET', KEYS[1], ARGV[2], 'NX', 'PX', ARGV[4]) then
  redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
  redis.call('PEXPIRE', KEYS[2], ARGV[4])
  return 1
end
return 0
