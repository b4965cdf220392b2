-- Tells which campaigns comments are in (see campaigns.lua).
--
-- KEYS  1 campaigns of the held
-- ARGV  codes
-- Answer: for each the name of its campaign, empty where it is in none with others, and how many are in it

local answer = {}
for i, code in ipairs(ARGV) do
  local name = redis.call('HGET', KEYS[1], code)
  local size = name and redis.call('ZCARD', KEYS[1] .. ':' .. name) or 0
  answer[2 * i - 1] = size > 1 and name or ''
  answer[2 * i] = size
end
return answer
