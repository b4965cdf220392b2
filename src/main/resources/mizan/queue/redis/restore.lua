-- Keeps a comment from elsewhere, with what people did about it; one that is there stays as it is. Nobody is told: nothing goes to
-- the approved stream or the journal, and the figures of the day stay as they are. What is kept is what add.lua, move.lua and
-- edit.lua write. A settled comment lives for RETENTION from now on, as its entries in the decision log do.
--
-- Keys  comment, state (set of its state), author and standing (records; see add.lua), decisions; published (see published.lua), where
--       it is approved; rejected_traits, where it is rejected for what it says; and without names, bulks that decisions belong to
-- Arguments  code, state, score (in the set of its state), comment (as CompressedJson), article, comments (what the keys of the site's
--       comments begin with), priority, count (of decisions); the fields version, decided_at, decided_by, changed_at, changed_by,
--       edition and edition_before as they are kept, each empty for none; of each decision, behind its number and a space: kind,
--       from, to, reason, note, by, at, undoes (number of a decision, or 0), bulk (name; empty for none), and in_bulk (which of the
--       bulks it can still be undone with; 0 for none)
--       held: index (see held.lua)
--       approved: submitted (milliseconds since 1970)
--       rejected for what it says: traits, minute (of the rejection, from 1970)
-- Set before, in milliseconds: RETENTION, AUTHOR_REMEMBERED
-- Answer: 1 when it was added, 0 when it was there

if redis.call('EXISTS', key.comment) == 1 then
  return 0
end

local state = arg.state
redis.call('HSET', key.comment, 'state', state, 'comment', arg.comment, 'priority', arg.priority)
for _, field in ipairs({'version', 'decided_at', 'decided_by', 'changed_at', 'changed_by', 'edition', 'edition_before'}) do
  if arg[field] ~= '' then
    redis.call('HSET', key.comment, field, arg[field])
  end
end

local entries = {}
for i = 1, tonumber(arg.count) do
  local function of(name)
    return arg[i .. ' ' .. name]
  end
  local entry = log(key.decisions, key.comment, redis.call('HGET', key.comment, 'decisions'), 'kind', of('kind'),
    'comment', arg.code, 'from', of('from'), 'to', of('to'), 'reason', of('reason'), 'note', of('note'), 'by', of('by'),
    'at', of('at'), 'undoes', entries[tonumber(of('undoes'))] or '', 'bulk', of('bulk'), 'counted', '')
  entries[i] = entry
  if of('kind') ~= 'note' then
    redis.call('HSET', key.comment, 'decision', entry)
  end
  local bulk = lists[tonumber(of('in_bulk'))]
  if bulk then
    redis.call('SADD', bulk, entry)
    redis.call('PEXPIRE', bulk, RETENTION)
  end
end

redis.call('ZADD', key.state, arg.score, arg.code)
if state == 'held' then
  -- Without "comment:" at the end.
  local site = string.sub(arg.comments, 1, -9)
  redis.call('HSET', key.comment, 'index', hold(site, arg.index, arg.article, arg.priority, arg.code))
else
  redis.call('PEXPIRE', key.comment, RETENTION)
end
if state == 'approved' then
  list(key.published, arg.comments, arg.code, arg.submitted, RETENTION)
end

if key.rejected_traits then
  restoreRejection(key.rejected_traits, arg.traits, tonumber(arg.minute))
  redis.call('HSET', key.comment, 'rejected_for_content', 1)
end

-- What nobody decided about in time counts neither for an author nor against them.
local isCounted = not (state == 'rejected' and arg.decided_by == 'mizan')
-- As add.lua does; an author without a key is nobody in particular, and the name of the record ends with its colon.
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
  elseif state == 'rejected' and isCounted then
    rejected = rejected + 1
  end
  redis.call('SET', record, approved .. ' ' .. rejected .. ' ' .. code .. string.sub(recent, 1, 980), 'PX', AUTHOR_REMEMBERED)
end
remember(key.author, arg.code)
if key.standing ~= key.author then
  remember(key.standing, '')
end
return 1
