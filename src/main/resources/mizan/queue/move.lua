-- Moves a comment to another state because a person decided so, or takes such a decision back; logs it, and tells the
-- approved stream. Nothing happens when the comment is no longer what the person saw.
--
-- KEYS  1 comment   2 author   3 held   4 approved   5 rejected   6 held by priority   7 approved stream   8 decisions
-- ARGV  1 version that the person saw; empty for an undo   2 decision that is taken back; empty for a decision
--       3 state to move to   4 reason   5 note   6 account   7 time   8 code   9 id
--       10 score in the set of a state   11 score among the held by priority   12 html
--       13 milliseconds to keep a settled comment   14 milliseconds to remember an author   15 entries in the approved stream
-- Answer: nil when there is no such comment; otherwise {entry of the decision, state before, the comment hash as it is now},
--       with an empty entry when nothing happened

local SETS = {held = KEYS[3], approved = KEYS[4], rejected = KEYS[5]}

local before = redis.call('HMGET', KEYS[1], 'state', 'version', 'decision', 'decisions')
local from, version, latest, decisions = before[1], before[2], before[3], before[4]
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
redis.call('ZADD', SETS[to], ARGV[10], ARGV[8])
if to == 'held' then
  redis.call('ZADD', KEYS[6], ARGV[11], ARGV[8])
  redis.call('PERSIST', KEYS[1])
else
  redis.call('ZREM', KEYS[6], ARGV[8])
  redis.call('PEXPIRE', KEYS[1], ARGV[13])
end

redis.call('HINCRBY', KEYS[2], from, -1)
redis.call('HINCRBY', KEYS[2], to, 1)
redis.call('PEXPIRE', KEYS[2], ARGV[14])

-- A comment that is taken back is named, but its words are not sent again.
local function tell(event, text, html)
  local comment = redis.call('HMGET', KEYS[1], 'article', 'name', 'url', 'submitted_at')
  redis.call('XADD', KEYS[7], 'MAXLEN', '~', ARGV[15], '*', 'event', event, 'id', ARGV[9],
    'article', comment[1], 'name', comment[2], 'url', comment[3], 'text', text, 'html', html,
    'submitted_at', comment[4], 'decided_at', ARGV[7], 'decided_by', 'moderator', 'schema', '1')
end

if to == 'approved' then
  tell('approved', redis.call('HGET', KEYS[1], 'text'), ARGV[12])
elseif from == 'approved' then
  tell('retracted', '', '')
end

return {decision, from, redis.call('HGETALL', KEYS[1])}
