-- Keeps a new comment, and puts it on the approved stream when the rules approved it. The same submission is kept once.
--
-- The hash of a comment has the fields "state" and "comment" (JSON of what never changes); a held one also "priority" (its
-- score by priority) and "index" (see held.lua), which stay when it is settled; move.lua and edit.lua add more. The record
-- of an author is a string: how many comments are approved, how many rejected, and the codes of the 50 newest, with spaces
-- between the three.
--
-- KEYS  1 comment   2 set of its state   3 author   4 mark of this submission   5 approved stream   6 journal
--       7 statistics of the day   8 numbers of comments by article in this hour   9 the same in the hour before
--       10 breaking articles   11 held by priority   12 traits of the held (see held.lua)
--       13 mark of the idempotency key, where there is one   then the lists of the held (see held.lua)
-- ARGV  1 code of the receipt (16) and of the comment (20)   2 state   3 score in the set of its state   4 comment as JSON
--       5 id   6 article   7 time
--       8 hash of the content   9 what the keys of the site's comments begin with   10 1 where there is an idempotency key
--       held: 11 score by priority   12 index   13 milliseconds since 1970
--       approved: 11 name   12 url   13 text   14 html
-- Set before, in milliseconds but for the last two: REPEAT_WINDOW, RETENTION, AUTHOR_REMEMBERED, STATISTICS_KEPT,
--       ARTICLES_KEPT, BREAKING_LEAD (how much sooner comments on a breaking article come), STREAM_LENGTH,
--       BREAKING_COMMENTS (comments in an hour from which on an article is breaking)
-- Answer: 1 when it was added; 0 when the idempotency key was used with another content; {code of the receipt, state} of
--       the first submission when this one repeats it

local function first(mark)
  local state = redis.call('HGET', ARGV[9] .. string.sub(mark, 17, 36), 'state')
  return state and {string.sub(mark, 1, 16), state}
end

local idempotency = ARGV[10] == '1' and KEYS[13]
if idempotency then
  local used = redis.call('GET', idempotency)
  if used and string.sub(used, 37) ~= ARGV[8] then
    return 0
  end
end

if not redis.call('SET', KEYS[4], ARGV[1], 'NX', 'PX', REPEAT_WINDOW) then
  local mark = redis.call('GET', KEYS[4])
  local repeated = first(mark)
  if repeated then
    if idempotency then
      redis.call('SET', idempotency, mark .. ARGV[8], 'NX', 'PX', REPEAT_WINDOW)
    end
    return repeated
  end
  -- What it repeats is no longer kept.
  redis.call('SET', KEYS[4], ARGV[1], 'PX', REPEAT_WINDOW)
end

if idempotency then
  redis.call('SET', idempotency, ARGV[1] .. ARGV[8], 'PX', REPEAT_WINDOW)
end

local code = string.sub(ARGV[1], 17)
local state = ARGV[2]

local ofArticle = redis.call('HINCRBY', KEYS[8], ARGV[6], 1)
if ofArticle == 1 then
  redis.call('PEXPIRE', KEYS[8], ARTICLES_KEPT, 'NX')
end

local function isBreaking()
  local busy = tonumber(BREAKING_COMMENTS)
  return ofArticle >= busy
    or tonumber(redis.call('HGET', KEYS[9], ARGV[6]) or 0) >= busy
    or tonumber(redis.call('ZSCORE', KEYS[10], ARGV[6]) or 0) > tonumber(ARGV[13])
end

redis.call('ZADD', KEYS[2], ARGV[3], code)
if state == 'held' then
  local priority = isBreaking() and ARGV[11] - BREAKING_LEAD or tonumber(ARGV[11])
  redis.call('HSET', KEYS[1], 'state', state, 'comment', ARGV[4], 'priority', priority, 'index', ARGV[12])
  hold(KEYS[11], KEYS[12], {unpack(KEYS, idempotency and 14 or 13)}, ARGV[12], priority, code)
else
  redis.call('HSET', KEYS[1], 'state', state, 'comment', ARGV[4])
  redis.call('PEXPIRE', KEYS[1], RETENTION)
end

-- An author without a key is nobody in particular, and KEYS[3] ends with its colon.
if string.byte(KEYS[3], -1) ~= 58 then
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
end

if state == 'approved' then
  redis.call('XADD', KEYS[5], 'MAXLEN', '~', STREAM_LENGTH, '*', 'event', 'approved', 'id', ARGV[5],
    'article', ARGV[6], 'name', ARGV[11], 'url', ARGV[12], 'text', ARGV[13], 'html', ARGV[14],
    'submitted_at', ARGV[7], 'decided_at', ARGV[7], 'decided_by', 'rules', 'schema', '1')
end
journal(KEYS[6], state, ARGV[5], ARGV[6], 'rules', ARGV[7], state, '')
count(KEYS[7], 'arrived:' .. state, 1)
return 1
