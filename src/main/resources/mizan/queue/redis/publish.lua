-- Tells the approved stream of a comment, after named.lua.
--
-- Arguments of the script  id, article, name, url; user (the site's own id of a verified author; empty for others)
-- Set before: STREAM_LENGTH

local function publish(stream, event, text, html, submitted_at, decided_by)
  local entry = {'event', event, 'id', arg.id, 'article', arg.article, 'name', arg.name, 'url', arg.url, 'text', text,
    'html', html, 'submitted_at', submitted_at, 'decided_at', arg.at, 'decided_by', decided_by, 'schema', '1'}
  if arg.user ~= '' then
    entry[#entry + 1] = 'user'
    entry[#entry + 1] = arg.user
  end
  redis.call('XADD', stream, 'MAXLEN', '~', STREAM_LENGTH, '*', unpack(entry))
end

