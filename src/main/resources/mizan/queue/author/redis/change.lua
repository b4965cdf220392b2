-- Changes the rule about an author, unless somebody else has changed it.
--
-- Key  rule
-- Arguments  the rule as it was seen, empty for none; as it is to be, empty for none; for how many milliseconds
-- Answer: 1, or 0 where it is not as it was seen

if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return 0
end
if ARGV[2] == '' then
  redis.call('DEL', KEYS[1])
else
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
end
return 1
