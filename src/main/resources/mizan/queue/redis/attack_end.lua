-- Ends an attack (see attack_begin.lua).
--
-- Keys  attacks, journal
-- Arguments  scope, article, code, id, by, now (milliseconds since 1970), at (time), quiet (until when none begins by itself, in
--       milliseconds since 1970; 0 for no such time)
-- Set before: STREAM_LENGTH, and in milliseconds STATISTICS_KEPT, RETENTION
-- Answer: 1; 0 where it is not going on

local running = redis.call('HGET', key.attacks, 'on' .. arg.scope)
if not running or string.match(running, '^%S+') ~= arg.code then
  return 0
end
local attack = redis.call('HGET', key.attacks, 'attack ' .. arg.code)
local kind, since = string.match(attack, '^(%S+) (%S+) ')
redis.call('HDEL', key.attacks, 'on' .. arg.scope)
redis.call('HSET', key.attacks, 'attack ' .. arg.code, kind .. ' ' .. since .. ' ' .. arg.now .. ' ' .. arg.article)
if arg.quiet ~= '0' then
  redis.call('HSET', key.attacks, 'quiet' .. arg.scope, arg.quiet)
end
journal(key.journal, 'attack_ended', arg.id, arg.article, arg.by, arg.at, 'held', '')
return 1
