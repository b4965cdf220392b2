-- Publishes something else instead of what the reader wrote, or takes such an edit back; logs it, and tells the journal,
-- and the approved stream where the comment is approved. Nothing happens when the comment is no longer what the person saw.
--
-- A comment that was edited has these fields beside those of add.lua and move.lua: "edition" (JSON of the text and name
-- that are published; empty for what the reader wrote), "edition_before" (the same before the latest edit) and
-- "changed_at", "changed_by". Only the latest step can be undone, so no older edition is kept.
--
-- KEYS  1 comment   2 approved stream   3 decisions   4 journal   5 claim
-- ARGV  1 version that the person saw; empty for an undo   2 edit that is taken back; empty for an edit
--       3 edition, or empty; for an undo what "edition_before" holds   4 note   5 account   6 time   7 code
--       8 id   9 article   10 name   11 url   12 text   13 html   14 time of submission   15 day
-- Set before: STREAM_LENGTH, and in milliseconds STATISTICS_KEPT
-- Answer: nil when there is no such comment; otherwise {entry of the edit, state, the comment hash as it is now}, with an
--       empty entry when nothing happened

local before = redis.call('HMGET', KEYS[1], 'state', 'version', 'decision', 'decisions', 'edition', 'edition_before')
local state, version, latest, decisions = before[1], before[2] or '1', before[3], before[4]
local edition, older = before[5] or '', before[6] or ''
if not state then
  return nil
end

local function isAsSeen()
  if ARGV[2] ~= '' then
    return latest == ARGV[2] and older == ARGV[3]
  end
  return version == ARGV[1]
end

if edition == ARGV[3] or not isAsSeen() then
  return {'', state, redis.call('HGETALL', KEYS[1])}
end

local entry = log(KEYS[3], KEYS[1], decisions, 'kind', 'edit', 'comment', ARGV[7], 'from', state, 'to', state,
  'reason', '', 'note', ARGV[4], 'by', ARGV[5], 'at', ARGV[6], 'undoes', ARGV[2])
redis.call('HSET', KEYS[1], 'version', version + 1, 'decision', entry, 'edition', ARGV[3], 'edition_before', edition,
  'changed_at', ARGV[6], 'changed_by', ARGV[5])
if ARGV[2] == '' then
  count(string.sub(KEYS[1], 1, -29) .. 'statistics:' .. ARGV[15], 'edited', 1)
end

if state == 'approved' then
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', STREAM_LENGTH, '*', 'event', 'edited', 'id', ARGV[8],
    'article', ARGV[9], 'name', ARGV[10], 'url', ARGV[11], 'text', ARGV[12], 'html', ARGV[13],
    'submitted_at', ARGV[14], 'decided_at', ARGV[6], 'decided_by', 'moderator', 'schema', '1')
end
journal(KEYS[4], 'edited', ARGV[8], ARGV[9], ARGV[5], ARGV[6], state, entry)
return {entry, state, redis.call('HGETALL', KEYS[1])}
