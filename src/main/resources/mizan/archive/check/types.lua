-- Tells the types of keys and for how long they live.
--
-- KEYS  the keys, of one slot
-- Answer: type and milliseconds (-1 for ever, -2 where it is gone) of each in turn
local answer = {}
for i, key in ipairs(KEYS) do
  answer[2 * i - 1] = redis.call('TYPE', key).ok
  answer[2 * i] = redis.call('PTTL', key)
end
return answer
