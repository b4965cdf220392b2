-- Moves a comment to another state because a person decided so, or takes such a decision back; logs it, and tells the
-- approved stream. Nothing happens when the comment is no longer what the person saw.
--
-- A comment that was moved has these fields beside those of add.lua: "version" (1 until then), "decided_at", "decided_by",
-- "decision" (entry of the latest in the decision log) and "decisions" (the entries of all, or of the hundred or so newest).
--
-- KEYS  1 comment   2 author   3 held   4 approved   5 rejected   6 held by priority   7 approved stream   8 decisions
-- ARGV  1 version that the person saw; empty for an undo   2 decision that is taken back; empty for a decision
--       3 state to move to   4 reason   5 note   6 account   7 time   8 code
--       9 score in the set of a state   10 score among the held by priority
--       11 id   12 article   13 name   14 url   15 text   16 html   17 time of submission
-- Set before, in milliseconds but for the last: RETENTION, AUTHOR_REMEMBERED, STREAM_LENGTH
-- Answer: nil when there is no such comment; otherwise {entry of the decision, state before, the comment hash as it is now},
--       with an empty entry when nothing happened

local SETS = {held = KEYS[3], approved = KEYS[4], rejected = KEYS[5]}

local before = redis.call('HMGET', KEYS[1], 'state', 'version', 'decision', 'decisions')
local from, version, latest, decisions = before[1], before[2] or '1', before[3], before[4]
local to = ARGV[3]
if not from then
  return nil
end

local function isAsSeen()
  if ARGV[2] ~= '' then
    return latest == ARGV[2]
  end
  return version == ARGV[1]
end

if from == to or not isAsSeen() then
  return {'', from, redis.call('HGETALL', KEYS[1])}
end

local decision = redis.call('XADD', KEYS[8], '*', 'comment', ARGV[8], 'from', from, 'to', to,
  'reason', ARGV[4], 'note', ARGV[5], 'by', ARGV[6], 'at', ARGV[7], 'undoes', ARGV[2])

decisions = decisions and decisions .. ' ' .. decision or decision
if #decisions > 2000 then
  decisions = string.gsub(decisions, '^%S+ ', '')
end
redis.call('HSET', KEYS[1], 'state', to, 'version', version + 1, 'decided_at', ARGV[7], 'decided_by', ARGV[6],
  'decision', decision, 'decisions', decisions)

redis.call('ZREM', SETS[from], ARGV[8])
redis.call('ZADD', SETS[to], ARGV[9], ARGV[8])
if to == 'held' then
  redis.call('ZADD', KEYS[6], ARGV[10], ARGV[8])
  redis.call('PERSIST', KEYS[1])
else
  redis.call('ZREM', KEYS[6], ARGV[8])
  redis.call('PEXPIRE', KEYS[1], RETENTION)
end

-- An author may have been forgotten while the comment was held.
local function change(count, state)
  local difference = (to == state and 1 or 0) - (from == state and 1 or 0)
  return math.max(0, count + difference)
end
local approved, rejected, recent = string.match(redis.call('GET', KEYS[2]) or '0 0 ', '^(%d+) (%d+) (.*)$')
redis.call('SET', KEYS[2], change(approved, 'approved') .. ' ' .. change(rejected, 'rejected') .. ' ' .. recent,
  'PX', AUTHOR_REMEMBERED)

local function tell(event, text, html)
  redis.call('XADD', KEYS[7], 'MAXLEN', '~', STREAM_LENGTH, '*', 'event', event, 'id', ARGV[11],
    'article', ARGV[12], 'name', ARGV[13], 'url', ARGV[14], 'text', text, 'html', html,
    'submitted_at', ARGV[17], 'decided_at', ARGV[7], 'decided_by', 'moderator', 'schema', '1')
end
if to == 'approved' then
  tell('approved', ARGV[15], ARGV[16])
elseif from == 'approved' then
  -- What is taken back is named, but its words are not sent again.
  tell('retracted', '', '')
end

return {decision, from, redis.call('HGETALL', KEYS[1])}
