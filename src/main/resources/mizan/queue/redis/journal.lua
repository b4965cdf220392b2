-- Comes before scripts that change comments.

-- Adds a change to the journal of the site; Change.java says what the events are. Whoever wants to know of changes reads
-- this: the live desk and the webhooks. Never a text, an e-mail or a reader's name in it.
-- The decision is named as in the API: by the site, which comes first in the comment's id, and the entry of the log.
local function journal(stream, event, id, article, by, at, state, decision)
  if decision ~= '' then
    decision = string.match(id, '^(.+)%-') .. '-' .. decision
  end
  redis.call('XADD', stream, 'MAXLEN', '~', STREAM_LENGTH, '*', 'event', event, 'id', id, 'article', article,
    'by', by, 'at', at, 'state', state, 'decision', decision)
end

-- Adds to a figure of a day, which is kept for STATISTICS_KEPT from the first.
local function count(day, figure, number)
  if redis.call('HINCRBY', day, figure, number) == number then
    redis.call('PEXPIRE', day, STATISTICS_KEPT, 'NX')
  end
end

-- The article of a comment that is kept as this, compressed (CompressedJson) or as JSON; nil where there is none that can be read.
local function articleOf(kept)
  local article = kept and string.match(kept, '^z1 ([^\n]*)\n')
  if article then
    return article
  end
  local isRead, comment = pcall(cjson.decode, kept)
  return isRead and type(comment) == 'table' and comment.article or nil
end
