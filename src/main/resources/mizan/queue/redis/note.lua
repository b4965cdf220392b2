-- Leaves a note in the history of a comment; nothing else about it changes.
--
-- Keys  comment, decisions, journal
-- Arguments  code, id, note, by, at
-- Set before: STREAM_LENGTH, and in milliseconds STATISTICS_KEPT
-- Answer: nil when there is no such comment; otherwise {entry of the note, state}

local before = redis.call('HMGET', key.comment, 'state', 'decisions', 'comment')
local state, article = before[1], articleOf(before[3])
if not article then
  return nil
end
local entry = log(key.decisions, key.comment, before[2], 'kind', 'note', 'comment', arg.code, 'from', state, 'to', state,
  'reason', '', 'note', arg.note, 'by', arg.by, 'at', arg.at, 'undoes', '')
journal(key.journal, 'noted', arg.id, article, arg.by, arg.at, state, entry)
return {entry, state}
