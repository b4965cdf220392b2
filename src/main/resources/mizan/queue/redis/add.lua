-- Keeps a new comment, and puts it on the approved stream when the rules approved it. The same submission is kept once.
--
-- The hash of a comment has the fields "state" and "comment" (compressed JSON of what never changes); a held one also
-- "priority" (its score by priority) and "index" (see held.lua), which stay when it is settled; move.lua and edit.lua add more. The record
-- of an author is a string: how many comments are approved, how many rejected, and the codes of the 50 newest, with spaces
-- between the three. The record of a standing, which the author is trusted by, is the same without codes; the same record
-- serves for both where the author is known and trusted by one key.
--
-- Keys  comment, state (set of its state), author and standing (records), repeat_mark (mark of this submission), approved_stream,
--       journal, statistics (of the day), articles (numbers of comments by article in this hour), articles_before (the same in the hour before),
--       attack_counts (of this minute; see record.lua), breaking (articles); idempotency (mark of the key), where there is one;
--       published (see published.lua), where it is approved; attacks (see attack_begin.lua), where it belongs to one
-- Arguments  codes (of the receipt, 16 letters, and of the comment, 20), state, score (in the set of its state), comment (as
--       CompressedJson), id, article, at (time), content (its hash), comments (what the keys of the site's comments begin with)
--       doubtful: 1 where it is by an author of whom no comment stands approved, and something of it held or rejected it
--       where it belongs to an attack: attack (its code), attack_stored (the field that counts what the attack stores)
--       held: priority (its score), index, now (milliseconds since 1970)
--       approved: name, url, user (see publish.lua), text, html
-- Set before, in milliseconds but for the last two: REPEAT_WINDOW, RETENTION, AUTHOR_REMEMBERED, STATISTICS_KEPT,
--       ARTICLES_KEPT, ATTACK_COUNTS_KEPT, BREAKING_LEAD (how much sooner comments on a breaking article come), STREAM_LENGTH,
--       BREAKING_COMMENTS (comments in an hour from which on an article is breaking)
-- Answer: 1 when it was added; 0 when the idempotency key was used with another content; {code of the receipt, state} of
--       the first submission when this one repeats it

local function first(mark)
  local state = redis.call('HGET', arg.comments .. string.sub(mark, 17, 36), 'state')
  return state and {string.sub(mark, 1, 16), state}
end

local idempotency = key.idempotency
if idempotency then
  local used = redis.call('GET', idempotency)
  if used and string.sub(used, 37) ~= arg.content then
    return 0
  end
end

if not redis.call('SET', key.repeat_mark, arg.codes, 'NX', 'PX', REPEAT_WINDOW) then
  local mark = redis.call('GET', key.repeat_mark)
  local repeated = first(mark)
  if repeated then
    if idempotency then
      redis.call('SET', idempotency, mark .. arg.content, 'NX', 'PX', REPEAT_WINDOW)
    end
    return repeated
  end
  -- What it repeats is no longer kept.
  redis.call('SET', key.repeat_mark, arg.codes, 'PX', REPEAT_WINDOW)
end

if idempotency then
  redis.call('SET', idempotency, arg.codes .. arg.content, 'PX', REPEAT_WINDOW)
end

local code = string.sub(arg.codes, 17)
local state = arg.state

-- An attack makes no article breaking.
local ofArticle = 0
if not arg.attack then
  ofArticle = redis.call('HINCRBY', key.articles, arg.article, 1)
  if ofArticle == 1 then
    redis.call('PEXPIRE', key.articles, ARTICLES_KEPT, 'NX')
  end
end

local function isBreaking()
  local busy = tonumber(BREAKING_COMMENTS)
  return ofArticle >= busy
    or tonumber(redis.call('HGET', key.articles_before, arg.article) or 0) >= busy
    or tonumber(redis.call('ZSCORE', key.breaking, arg.article) or 0) > tonumber(arg.now)
end

redis.call('ZADD', key.state, arg.score, code)
if state == 'held' then
  local priority = isBreaking() and arg.priority - BREAKING_LEAD or tonumber(arg.priority)
  -- Without the "comment:" at the end.
  local site = string.sub(arg.comments, 1, -9)
  redis.call('HSET', key.comment, 'state', state, 'comment', arg.comment, 'priority', priority)
  if arg.attack then
    redis.call('HSET', key.comment, 'attack', arg.attack)
    putInto(site .. 'held:campaigns', arg.attack, code, priority)
  else
    redis.call('HSET', key.comment, 'index', hold(site, arg.index, arg.article, priority, code))
  end
else
  redis.call('HSET', key.comment, 'state', state, 'comment', arg.comment)
  redis.call('PEXPIRE', key.comment, RETENTION)
end

if arg.attack then
  redis.call('HINCRBY', key.attacks, arg.attack_stored, 1)
end
if arg.doubtful == '1' then
  redis.call('HINCRBY', key.attack_counts, 'd', 1)
  redis.call('HINCRBY', key.attack_counts, 'd ' .. arg.article, 1)
  redis.call('PEXPIRE', key.attack_counts, ATTACK_COUNTS_KEPT, 'NX')
end

-- Counts the comment in a record, and puts its code there; there is no record of nothing. An author without a key is nobody in
-- particular, and the name of the record ends with its colon.
local function remember(record, code)
  if string.byte(record, -1) == 58 then
    return
  end
  local known = redis.call('GET', record)
  if not known and code == '' and state == 'held' then
    return
  end
  local approved, rejected, recent = string.match(known or '0 0 ', '^(%d+) (%d+) (.*)$')
  if state == 'approved' then
    approved = approved + 1
  elseif state == 'rejected' then
    rejected = rejected + 1
  end
  redis.call('SET', record, approved .. ' ' .. rejected .. ' ' .. code .. string.sub(recent, 1, 980),
    'PX', AUTHOR_REMEMBERED)
end
remember(key.author, code)
if key.standing ~= key.author then
  remember(key.standing, '')
end

if state == 'approved' then
  list(key.published, arg.comments, code, arg.score, RETENTION)
  publish(key.approved_stream, 'approved', arg.text, arg.html, arg.at, 'rules')
end
journal(key.journal, state, arg.id, arg.article, 'rules', arg.at, state, '')
count(key.statistics, 'arrived:' .. state, 1)
return 1
