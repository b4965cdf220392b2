-- Moves a comment to another state because a person decided so, or takes such a decision back; logs it, and tells the
-- approved stream and the journal. Nothing happens when the comment is no longer what the person saw.
--
-- A comment that was moved has these fields beside those of add.lua: "version" (1 until then), "decided_at", "decided_by",
-- "changed_at", "changed_by" (by move.lua or edit.lua), "decision" (entry of the latest in the decision log that can be
-- undone) and "decisions" (see log.lua).
--
-- An entry of the decision log says in "counted" what it added to the statistics: "+" or "-", the day, and the figures. To
-- undo it adds the opposite.
--
-- KEYS  1 comment   2 author   3 held   4 approved   5 rejected   6 approved stream   7 decisions   8 journal   9 claim
--       10 bulk; only where there is one
-- ARGV  1 version that the person saw; empty for an undo   2 decision that is taken back; empty for a decision
--       3 state to move to   4 reason   5 note   6 account   7 time   8 code
--       9 score in the set of a state
--       10 id   11 article   12 name   13 url   14 text   15 html   16 time of submission
--       17 day   18 figures that a decision adds to   19 figure of the time to decision   20 name of the bulk, or empty
-- Set before, in milliseconds but for the last: RETENTION, AUTHOR_REMEMBERED, STATISTICS_KEPT, STREAM_LENGTH
-- Answer: nil when there is no such comment; otherwise {entry of the decision, state before, the comment hash as it is now},
--       with an empty entry when nothing happened

local SETS = {held = KEYS[3], approved = KEYS[4], rejected = KEYS[5]}
local PREFIX = string.sub(KEYS[1], 1, -29)

local before =
  redis.call('HMGET', KEYS[1], 'state', 'version', 'decision', 'decisions', 'priority', 'index')
local from, version, latest, decisions = before[1], before[2] or '1', before[3], before[4]
local priority, index = before[5], before[6]
local to, code = ARGV[3], ARGV[8]
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

local function field(entry, name)
  for i = 1, #entry, 2 do
    if entry[i] == name then
      return entry[i + 1]
    end
  end
end

local function counting()
  if ARGV[2] == '' then
    return '+' .. ARGV[17] .. ' ' .. ARGV[18] .. (from == 'held' and ' ' .. ARGV[19] or '')
  end
  local undone = redis.call('XRANGE', KEYS[7], ARGV[2], ARGV[2])[1]
  local bulk = undone and field(undone[2], 'bulk')
  if bulk and bulk ~= '' then
    redis.call('SREM', PREFIX .. 'bulk:' .. bulk, ARGV[2])
  end
  local counted = undone and field(undone[2], 'counted') or ''
  return counted ~= '' and (string.byte(counted) == 43 and '-' or '+') .. string.sub(counted, 2) or ''
end

local counted = counting()
if counted ~= '' then
  local number, day, figures = string.match(counted, '^([+-])(%S+) (.*)$')
  for figure in string.gmatch(figures, '%S+') do
    count(PREFIX .. 'statistics:' .. day, figure, number == '+' and 1 or -1)
  end
end

local decision = log(KEYS[7], KEYS[1], decisions, 'kind', 'decision', 'comment', code, 'from', from, 'to', to,
  'reason', ARGV[4], 'note', ARGV[5], 'by', ARGV[6], 'at', ARGV[7], 'undoes', ARGV[2], 'bulk', ARGV[20],
  'counted', counted)
redis.call('HSET', KEYS[1], 'state', to, 'version', version + 1, 'decided_at', ARGV[7], 'decided_by', ARGV[6],
  'changed_at', ARGV[7], 'changed_by', ARGV[6], 'decision', decision)

if KEYS[10] then
  redis.call('SADD', KEYS[10], decision)
  redis.call('PEXPIRE', KEYS[10], RETENTION)
end

redis.call('ZREM', SETS[from], code)
redis.call('ZADD', SETS[to], ARGV[9], code)
if to == 'held' then
  hold(PREFIX, index, priority, code)
  redis.call('PERSIST', KEYS[1])
else
  if from == 'held' then
    release(PREFIX, index, code)
  end
  redis.call('PEXPIRE', KEYS[1], RETENTION)
end
redis.call('DEL', KEYS[9])

-- An author may have been forgotten while the comment was held.
local function change(count, state)
  local difference = (to == state and 1 or 0) - (from == state and 1 or 0)
  return math.max(0, count + difference)
end
local approved, rejected, recent = string.match(redis.call('GET', KEYS[2]) or '0 0 ', '^(%d+) (%d+) (.*)$')
redis.call('SET', KEYS[2], change(approved, 'approved') .. ' ' .. change(rejected, 'rejected') .. ' ' .. recent,
  'PX', AUTHOR_REMEMBERED)

local function tell(event, text, html)
  redis.call('XADD', KEYS[6], 'MAXLEN', '~', STREAM_LENGTH, '*', 'event', event, 'id', ARGV[10],
    'article', ARGV[11], 'name', ARGV[12], 'url', ARGV[13], 'text', text, 'html', html,
    'submitted_at', ARGV[16], 'decided_at', ARGV[7], 'decided_by', 'moderator', 'schema', '1')
end
if to == 'approved' then
  tell('approved', ARGV[14], ARGV[15])
elseif from == 'approved' then
  -- What is taken back is named, but its words are not sent again.
  tell('retracted', '', '')
end

local function note(event)
  journal(KEYS[8], event, ARGV[10], ARGV[11], ARGV[6], ARGV[7], to, decision)
end
if from == 'held' then
  note('released')
elseif from == 'approved' then
  note('retracted')
end
note(to)

return {decision, from, redis.call('HGETALL', KEYS[1])}
