-- Comes before scripts that write what people do into the decision log. The log is a stream; the hash of a comment has
-- the entries about it in its field "decisions": all, or the hundred or so newest.

-- Adds an entry to the decision log and to those of the comment, which are "decisions" so far, or false.
local function log(stream, comment, decisions, ...)
  local entry = redis.call('XADD', stream, '*', ...)
  decisions = decisions and decisions .. ' ' .. entry or entry
  if #decisions > 2000 then
    decisions = string.gsub(decisions, '^%S+ ', '')
  end
  redis.call('HSET', comment, 'decisions', decisions)
  return entry
end
