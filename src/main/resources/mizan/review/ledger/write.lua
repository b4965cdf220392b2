-- Puts a record in the place of another and logs it.
-- KEYS: the shelf, the audit log, the version. ARGV: the record's name, what it was, what it is to be ('' for none), how
-- many entries the log keeps, then the fields of the entry. Answers 1, or 0 where the record is another by now.
local now = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if now ~= ARGV[2] then
  return 0
end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
redis.call('INCR', KEYS[3])
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[4], '*', unpack(ARGV, 5))
return 1
