-- Moves a comment to another state because a person decided so, or undoes such a decision; logs it, and tells the approved
-- stream and the journal. Nothing happens when the comment is no longer the version that was read.
--
-- A comment that was moved has these fields beside those of add.lua: "version" (1 until then), "decided_at", "decided_by",
-- "changed_at", "changed_by" (by move.lua or edit.lua), "decision" (entry of the latest in the decision log that can be
-- undone) and "decisions" (see log.lua); "rejected_for_content" where a person rejected it for what it says: 1 as long as
-- that stands and is remembered (see rejected.lua), 0 once it was taken back.
--
-- An entry of the decision log says in "counted" what it added to the statistics: "+" or "-", the day, and the figures. To
-- undo it adds the opposite.
--
-- Keys  comment, author and standing (records; see add.lua), from and to (sets of the states), approved_stream, decisions, journal, claim; published (see published.lua), where it is or was approved; rejected_traits,
--       where it is or was rejected; statistics of the day in "counted", where there is one; bulk, where the decision belongs to one;
--       undone_bulk, where the undone decision belongs to one
-- Arguments  version that was read, from, to, code, id, article, name, url, user, text, html, submitted_at, score (in the set of
--       a state), reason, note, by, at, undoes (decision; empty for none), bulk (name; empty for none), counted (empty for
--       none); index, where the comment is or was held, priority and attack (empty for none; see attack_begin.lua), where it is to
--       be; traits (see rejected.lua), minute (from 1970) and
--       for_content (1 where the reason is what the comment says), where it is or was rejected
-- Set before, in milliseconds but for the last: RETENTION, AUTHOR_REMEMBERED, STATISTICS_KEPT, STREAM_LENGTH
-- Answer: nil when there is no such comment; the entry of the decision log; or, when the comment is another version, its hash

local before = redis.call('HMGET', key.comment, 'state', 'version', 'decisions', 'rejected_for_content', 'decided_by')
local version = before[2] or '1'
if not before[1] then
  return nil
end
if version ~= arg.version then
  return redis.call('HGETALL', key.comment)
end

if arg.counted ~= '' then
  local number, figures = string.match(arg.counted, '^([+-])%S+ (.*)$')
  for figure in string.gmatch(figures, '%S+') do
    count(key.statistics, figure, number == '+' and 1 or -1)
  end
end

local decision = log(key.decisions, key.comment, before[3], 'kind', 'decision', 'comment', arg.code, 'from', arg.from,
  'to', arg.to, 'reason', arg.reason, 'note', arg.note, 'by', arg.by, 'at', arg.at, 'undoes', arg.undoes,
  'bulk', arg.bulk, 'counted', arg.counted)
redis.call('HSET', key.comment, 'state', arg.to, 'version', version + 1, 'decided_at', arg.at, 'decided_by', arg.by,
  'changed_at', arg.at, 'changed_by', arg.by, 'decision', decision)

if key.bulk then
  redis.call('SADD', key.bulk, decision)
  redis.call('PEXPIRE', key.bulk, RETENTION)
end
if key.undone_bulk then
  redis.call('SREM', key.undone_bulk, arg.undoes)
end

-- Without "comment:" and the code at the end.
local site = string.sub(key.comment, 1, -9 - #arg.code)
redis.call('ZREM', key.from, arg.code)
redis.call('ZADD', key.to, arg.score, arg.code)
if arg.to == 'held' then
  if arg.attack ~= '' then
    putInto(site .. 'held:campaigns', arg.attack, arg.code, arg.priority)
  else
    redis.call('HSET', key.comment, 'index', hold(site, arg.index, arg.article, arg.priority, arg.code))
  end
  redis.call('PERSIST', key.comment)
else
  if arg.from == 'held' then
    release(site, arg.index, arg.article, arg.code)
  end
  redis.call('PEXPIRE', key.comment, RETENTION)
end
redis.call('DEL', key.claim)

if arg.from == 'rejected' and before[4] == '1' then
  reject(key.rejected_traits, arg.traits, arg.minute, -1)
  redis.call('HSET', key.comment, 'rejected_for_content', 0)
elseif arg.to == 'rejected' and (arg.for_content == '1' or arg.undoes ~= '' and before[4] == '0') then
  reject(key.rejected_traits, arg.traits, arg.minute, 1)
  redis.call('HSET', key.comment, 'rejected_for_content', 1)
end

-- What nobody decided about in time counts neither for an author nor against them.
local BY_TIME = 'mizan'
-- An author may have been forgotten while the comment was held.
local function change(count, state)
  local difference = (arg.to == state and arg.by ~= BY_TIME and 1 or 0) - (arg.from == state and before[5] ~= BY_TIME and 1 or 0)
  return math.max(0, count + difference)
end
-- An author without a key is nobody in particular, and the name of the record ends with its colon.
local function remember(record)
  if string.byte(record, -1) == 58 then
    return
  end
  local approved, rejected, recent = string.match(redis.call('GET', record) or '0 0 ', '^(%d+) (%d+) (.*)$')
  redis.call('SET', record, change(approved, 'approved') .. ' ' .. change(rejected, 'rejected') .. ' ' .. recent,
    'PX', AUTHOR_REMEMBERED)
end
remember(key.author)
if key.standing ~= key.author then
  remember(key.standing)
end

local function tell(event, text, html)
  publish(key.approved_stream, event, text, html, arg.submitted_at, arg.by == 'cms' and 'cms' or 'moderator')
end
if arg.to == 'approved' then
  list(key.published, string.sub(key.comment, 1, -#arg.code - 1), arg.code, arg.score, RETENTION)
  tell('approved', arg.text, arg.html)
elseif arg.from == 'approved' then
  redis.call('ZREM', key.published, arg.code)
  -- What is retracted is named, but its words are not sent again.
  tell('retracted', '', '')
end

local function note(event)
  journal(key.journal, event, arg.id, arg.article, arg.by, arg.at, arg.to, decision)
end
if arg.from == 'held' then
  note('released')
elseif arg.from == 'approved' then
  note('retracted')
end
note(arg.to)

return decision
