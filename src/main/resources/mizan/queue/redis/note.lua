-- Leaves a note in the history of a comment; nothing else about it changes.
--
-- KEYS  1 comment   2 decisions   3 journal
-- ARGV  1 note   2 account   3 time   4 code   5 id
-- Set before: STREAM_LENGTH, and in milliseconds STATISTICS_KEPT
-- Answer: nil when there is no such comment; otherwise {entry of the note, state}

local before = redis.call('HMGET', KEYS[1], 'state', 'decisions', 'comment')
local state, article = before[1], articleOf(before[3])
if not article then
  return nil
end
local entry = log(KEYS[2], KEYS[1], before[2], 'kind', 'note', 'comment', ARGV[4], 'from', state, 'to', state,
  'reason', '', 'note', ARGV[1], 'by', ARGV[2], 'at', ARGV[3], 'undoes', '')
journal(KEYS[3], 'noted', ARGV[5], article, ARGV[2], ARGV[3], state, entry)
return {entry, state}
