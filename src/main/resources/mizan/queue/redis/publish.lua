-- Tells the approved stream of a comment, after named.lua.
--
-- Keys of the script  comment
-- Arguments of the script  id, article, name, url; user (the site's own id of a verified author; empty for others)
-- Set before: STREAM_LENGTH
-- The comment's field "sent" has the entries about it: all, or the hundred or so newest. delete.lua takes them out with it.

local function publish(stream, event, text, html, submitted_at, decided_by)
  local entry = {'event', event, 'id', arg.id, 'article', arg.article, 'name', arg.name, 'url', arg.url, 'text', text,
    'html', html, 'submitted_at', submitted_at, 'decided_at', arg.at, 'decided_by', decided_by, 'schema', '1'}
  if arg.user ~= '' then
    entry[#entry + 1] = 'user'
    entry[#entry + 1] = arg.user
  end
  local place = redis.call('XADD', stream, 'MAXLEN', '~', STREAM_LENGTH, '*', unpack(entry))
  -- What the rules decide about is new.
  local sent = decided_by ~= 'rules' and redis.call('HGET', key.comment, 'sent')
  sent = sent and sent .. ' ' .. place or place
  if #sent > 2000 then
    sent = string.gsub(sent, '^%S+ ', '')
  end
  redis.call('HSET', key.comment, 'sent', sent)
end

