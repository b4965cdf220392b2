-- Puts a record in the place of another and logs it.
-- KEYS: the shelf, the audit log, the version. ARGV: the record's name, what it was, what it is to be ('' for none), how
-- many entries the log keeps, how many other records must be as they were read, 'all' where there may be no other records
-- beside these ('' otherwise), name and content of each of these, then the fields of the entry. Answers 1, or 0 where one
-- of the records is another by now.
local function isStill(name, record)
  return (redis.call('HGET', KEYS[1], name) or '') == record
end

local others = tonumber(ARGV[5])
local own = ARGV[2] == '' and 0 or 1
if ARGV[6] == 'all' and redis.call('HLEN', KEYS[1]) ~= others + own then
  return 0
end
local entry = 7 + 2 * others
for i = 7, entry - 1, 2 do
  if not isStill(ARGV[i], ARGV[i + 1]) then
    return 0
  end
end
if not isStill(ARGV[1], ARGV[2]) then
  return 0
end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
redis.call('INCR', KEYS[3])
redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[4], '*', unpack(ARGV, entry))
return 1
