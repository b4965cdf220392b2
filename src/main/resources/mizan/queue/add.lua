-- Keeps a new comment, and puts it on the approved stream when the rules approved it. The same submission is kept once.
--
-- The hash of a comment has the fields "state" and "comment" (JSON of what never changes); move.lua adds more. The record of
-- an author is a string: how many comments are approved, how many rejected, and the codes of the 50 newest, with spaces
-- between the three.
--
-- KEYS  1 comment   2 set of its state   3 author   4 mark of this submission
--       5 approved stream; for a held comment: held by priority   6 mark of the idempotency key; only where there is one
-- ARGV  1 code of the receipt (16) and of the comment (20)   2 state   3 score in the set of its state   4 comment as JSON
--       held: 5 score by priority
--       approved: 5 id   6 article   7 name   8 url   9 text   10 html   11 time
-- Set before, in milliseconds but for the last: REPEAT_WINDOW, RETENTION, AUTHOR_REMEMBERED, STREAM_LENGTH
-- Answer: 1 when it was added; 0 when the idempotency key was used with another content; {code of the receipt, state} of
--       the first submission when this one repeats it

local function first(mark)
  local state = redis.call('HGET', string.sub(KEYS[1], 1, -21) .. string.sub(mark, 17, 36), 'state')
  return state and {string.sub(mark, 1, 16), state}
end

local content
if KEYS[6] then
  content = string.sub(KEYS[4], -22)
  local used = redis.call('GET', KEYS[6])
  if used and string.sub(used, 37) ~= content then
    return 0
  end
end

if not redis.call('SET', KEYS[4], ARGV[1], 'NX', 'PX', REPEAT_WINDOW) then
  local mark = redis.call('GET', KEYS[4])
  local repeated = first(mark)
  if repeated then
    if KEYS[6] then
      redis.call('SET', KEYS[6], mark .. content, 'NX', 'PX', REPEAT_WINDOW)
    end
    return repeated
  end
  -- What it repeats is no longer kept.
  redis.call('SET', KEYS[4], ARGV[1], 'PX', REPEAT_WINDOW)
end

if KEYS[6] then
  redis.call('SET', KEYS[6], ARGV[1] .. content, 'PX', REPEAT_WINDOW)
end

local code = string.sub(ARGV[1], 17)
local state = ARGV[2]

redis.call('HSET', KEYS[1], 'state', state, 'comment', ARGV[4])
redis.call('ZADD', KEYS[2], ARGV[3], code)
if state == 'held' then
  redis.call('ZADD', KEYS[5], ARGV[5], code)
else
  redis.call('PEXPIRE', KEYS[1], RETENTION)
end

local NEW_AUTHOR = {held = '0 0 ', approved = '1 0 ', rejected = '0 1 '}
local author = redis.call('GET', KEYS[3])
if author then
  local approved, rejected, recent = string.match(author, '^(%d+) (%d+) (.*)$')
  if state == 'approved' then
    approved = approved + 1
  elseif state == 'rejected' then
    rejected = rejected + 1
  end
  author = approved .. ' ' .. rejected .. ' ' .. code .. string.sub(recent, 1, 980)
else
  author = NEW_AUTHOR[state] .. code
end
redis.call('SET', KEYS[3], author, 'PX', AUTHOR_REMEMBERED)

if state == 'approved' then
  redis.call('XADD', KEYS[5], 'MAXLEN', '~', STREAM_LENGTH, '*', 'event', 'approved', 'id', ARGV[5],
    'article', ARGV[6], 'name', ARGV[7], 'url', ARGV[8], 'text', ARGV[9], 'html', ARGV[10],
    'submitted_at', ARGV[11], 'decided_at', ARGV[11], 'decided_by', 'rules', 'schema', '1')
end
return 1
