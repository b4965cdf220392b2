-- Publishes something else instead of what the reader wrote, or undoes such an edit; logs it, and tells the journal, and
-- the approved stream where the comment is approved. Nothing happens when the comment is no longer the version that was read.
--
-- A comment that was edited has these fields beside those of add.lua and move.lua: "edition" (compressed JSON of the text and name
-- that are published; empty for what the reader wrote), "edition_before" (the same before the latest edit) and
-- "changed_at", "changed_by". Only the latest step can be undone, so no older edition is kept.
--
-- Keys  comment, approved_stream, decisions, journal; statistics of the day, but for an undo
-- Arguments  version that was read, state, code, id, article, name, url, user, text, html, submitted_at, edition (empty for what
--       the reader wrote), note, by, at, undoes (edit; empty for none)
-- Set before: STREAM_LENGTH, and in milliseconds STATISTICS_KEPT
-- Answer: nil when there is no such comment; the entry of the decision log; or, when the comment is another version, its hash

local before = redis.call('HMGET', key.comment, 'state', 'version', 'decisions', 'edition')
local version = before[2] or '1'
if not before[1] then
  return nil
end
if version ~= arg.version then
  return redis.call('HGETALL', key.comment)
end

local entry = log(key.decisions, key.comment, before[3], 'kind', 'edit', 'comment', arg.code, 'from', arg.state,
  'to', arg.state, 'reason', '', 'note', arg.note, 'by', arg.by, 'at', arg.at, 'undoes', arg.undoes)
redis.call('HSET', key.comment, 'version', version + 1, 'decision', entry, 'edition', arg.edition,
  'edition_before', before[4] or '', 'changed_at', arg.at, 'changed_by', arg.by)
if key.statistics then
  count(key.statistics, 'edited', 1)
end

if arg.state == 'approved' then
  publish(key.approved_stream, 'edited', arg.text, arg.html, arg.submitted_at, arg.by == 'cms' and 'cms' or 'moderator')
end
journal(key.journal, 'edited', arg.id, arg.article, arg.by, arg.at, arg.state, entry)
return entry
