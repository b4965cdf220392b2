-- Keeps a new comment, and puts it on the approved stream when the rules approved it. The same submission is kept once.
--
-- KEYS  1 comment   2 set of its state   3 author   4 mark of this submission   5 approved stream   6 held by priority
--       7 mark of the idempotency key; only where the client sent one
-- ARGV  1 code of the receipt (16) and of the comment (20)   2 hash of the content
--       3 milliseconds in which a submission counts as repeated
--       4 score in the set of its state   5 score among the held by priority
--       6 milliseconds to keep a settled comment   7 milliseconds to remember an author   8 entries in the approved stream
--       9 id of the comment   10 html
--       11... fields and values of the comment hash, beginning with state, version, submitted_at, article, name, url, text
--       and, where the rules settled it, decided_at
-- Answer: 1 when it was added; 0 when the idempotency key was used with another content; {code of the receipt, state} of
--       the first submission when this one repeats it

local COMMENTS = string.sub(KEYS[1], 1, -21)

local function first(mark)
  local state = redis.call('HGET', COMMENTS .. string.sub(mark, 17, 36), 'state')
  return state and {string.sub(mark, 1, 16), state}
end

if KEYS[7] then
  local used = redis.call('GET', KEYS[7])
  if used and string.sub(used, 37) ~= ARGV[2] then
    return 0
  end
end

if not redis.call('SET', KEYS[4], ARGV[1], 'NX', 'PX', ARGV[3]) then
  local mark = redis.call('GET', KEYS[4])
  local repeated = first(mark)
  if repeated then
    if KEYS[7] then
      redis.call('SET', KEYS[7], mark .. ARGV[2], 'NX', 'PX', ARGV[3])
    end
    return repeated
  end
  -- What it repeats is no longer kept.
  redis.call('SET', KEYS[4], ARGV[1], 'PX', ARGV[3])
end

if KEYS[7] then
  redis.call('SET', KEYS[7], ARGV[1] .. ARGV[2], 'PX', ARGV[3])
end

local code = string.sub(ARGV[1], 17)
local state = ARGV[12]

redis.call('HSET', KEYS[1], unpack(ARGV, 11))
redis.call('ZADD', KEYS[2], ARGV[4], code)
if state == 'held' then
  redis.call('ZADD', KEYS[6], ARGV[5], code)
else
  redis.call('PEXPIRE', KEYS[1], ARGV[6])
end

-- The author's comments by state, and the codes of the 50 newest.
local author = redis.call('HMGET', KEYS[3], state, 'recent')
redis.call('HSET', KEYS[3], state, (author[1] or 0) + 1, 'recent', code .. string.sub(author[2] or '', 1, 980))
redis.call('PEXPIRE', KEYS[3], ARGV[7])

if state == 'approved' then
  redis.call('XADD', KEYS[5], 'MAXLEN', '~', ARGV[8], '*', 'event', 'approved', 'id', ARGV[9],
    'article', ARGV[18], 'name', ARGV[20], 'url', ARGV[22], 'text', ARGV[24], 'html', ARGV[10],
    'submitted_at', ARGV[16], 'decided_at', ARGV[26], 'decided_by', 'rules', 'schema', '1')
end
return 1
