-- Lists approved comments by their articles (see published.lua), as far as earlier versions have not: some at a time, and
-- behind those that were looked at last, by whichever instance that was.
--
-- KEYS  1 where to go on: the score and the code of the last comment, or "end" once all were looked at   2 approved comments
-- ARGV  1 what keys of comments begin with   2 what keys of the articles' sets begin with   3 comments to look at
--       4 milliseconds until all are looked at again
-- Answer: 1 when there are more to look at, otherwise 0

local last = redis.call('GET', KEYS[1])
if last == 'end' then
  return 0
end
local first = 0
if last then
  local score, code = string.match(last, '^(%S+) (%S+)$')
  local rank = redis.call('ZRANK', KEYS[2], code)
  -- Where it is gone, some that have its score are looked at twice.
  first = rank and rank + 1 or redis.call('ZCOUNT', KEYS[2], '-inf', '(' .. score)
end
local found = redis.call('ZRANGE', KEYS[2], first, first + ARGV[3] - 1, 'WITHSCORES')
for i = 1, #found, 2 do
  local key = ARGV[1] .. found[i]
  local comment = redis.call('HMGET', key, 'state', 'comment')
  local article = comment[1] == 'approved' and articleOf(comment[2])
  if article then
    list(ARGV[2] .. article, ARGV[1], found[i], found[i + 1], redis.call('PTTL', key))
  end
end
local isEnd = #found < 2 * ARGV[3]
redis.call('SET', KEYS[1], isEnd and 'end' or found[#found] .. ' ' .. found[#found - 1], 'PX', ARGV[4])
return isEnd and 0 or 1
