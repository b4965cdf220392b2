-- Deletes a comment and what is kept about it alone. Nothing happens when the comment is no longer the version that was read.
--
-- Keys  comment; held, approved and rejected (sets of the states); published (see published.lua); rejected_traits (see
--       rejected.lua); approved_stream, decisions, journal, claim; author and standing (records; see add.lua); repeat_mark (mark of
--       its submission)
-- Arguments  prefix (what the keys of the site begin with), version that was read, code, id, article, submitted_at, traits (see
--       rejected.lua), minute (from 1970), by, at; name, url and user, which are empty (see publish.lua)
-- Set before: STREAM_LENGTH, and in milliseconds RETENTION, STATISTICS_KEPT
-- Answer: nil when there is no such comment; 1 when it was deleted; 0 when it is another version

local before = redis.call('HMGET', key.comment, 'state', 'version', 'decisions', 'index', 'rejected_for_content', 'sent')
local state = before[1]
if not state then
  return nil
end
if (before[2] or '1') ~= arg.version then
  return 0
end

if state == 'held' then
  release(arg.prefix, before[4] or '', arg.article, arg.code)
end
for _, set in ipairs({key.held, key.approved, key.rejected, key.published}) do
  redis.call('ZREM', set, arg.code)
end
if before[5] == '1' then
  reject(key.rejected_traits, arg.traits, arg.minute, -1)
end
redis.call('DEL', key.claim)
local mark = redis.call('GET', key.repeat_mark)
if mark and string.sub(mark, 17) == arg.code then
  redis.call('DEL', key.repeat_mark)
end

-- What people did about it; a decision that was made with others can no longer be undone with them.
for entry in string.gmatch(before[3] or '', '%S+') do
  local found = redis.call('XRANGE', key.decisions, entry, entry)[1]
  for i = 1, found and #found[2] or 0, 2 do
    if found[2][i] == 'bulk' and found[2][i + 1] ~= '' then
      redis.call('SREM', arg.prefix .. 'bulk:' .. found[2][i + 1], entry)
    end
  end
  redis.call('XDEL', key.decisions, entry)
end

-- The author's record is as if it had not been sent. A record whose name ends with its colon is nobody's.
local function forget(record)
  local approved, rejected, recent = string.match(redis.call('GET', record) or '', '^(%d+) (%d+) (.*)$')
  if not approved or string.byte(record, -1) == 58 then
    return
  end
  approved = math.max(0, approved - (state == 'approved' and 1 or 0))
  rejected = math.max(0, rejected - (state == 'rejected' and 1 or 0))
  local codes = {}
  for code in string.gmatch(recent, string.rep('.', #arg.code)) do
    codes[#codes + 1] = code ~= arg.code and code or nil
  end
  if approved + rejected + #codes == 0 then
    redis.call('DEL', record)
  else
    redis.call('SET', record, approved .. ' ' .. rejected .. ' ' .. table.concat(codes), 'KEEPTTL')
  end
end
forget(key.author)
if key.standing ~= key.author then
  forget(key.standing)
end

-- What the site was told is taken out of the stream, and it is told once more that the comment is gone: whoever reads the stream may
-- have come to any place in it. Nothing but the id is told.
if before[6] or state == 'approved' then
  for entry in string.gmatch(before[6] or '', '%S+') do
    redis.call('XDEL', key.approved_stream, entry)
  end
  publish(key.approved_stream, 'retracted', '', '', arg.submitted_at, arg.by == 'cms' and 'cms' or 'moderator')
end
redis.call('DEL', key.comment)

if state == 'held' then
  journal(key.journal, 'released', arg.id, arg.article, arg.by, arg.at, state, '')
elseif state == 'approved' then
  journal(key.journal, 'retracted', arg.id, arg.article, arg.by, arg.at, state, '')
end
journal(key.journal, 'deleted', arg.id, arg.article, arg.by, arg.at, state, '')
return 1
