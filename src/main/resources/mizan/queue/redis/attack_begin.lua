-- Begins an attack on a site or on an article, unless one is going on there.
--
-- The hash "attacks" of a site has these fields; those about an article end with a space and its id:
--   on      the attack that is going on: its code, its kind and since when, in milliseconds since 1970
--   last    the latest attack there: its code and its kind
--   stored  how many comments the latest attack has stored
--   quiet   until when none begins by itself, because a person ended one
--   attack <code>  what it is: its kind, since when, until when (0: going on) and the article's id, with spaces between
--   by <code>      who began it
-- The comments that are held because of an attack are not among the other held ones. They stand in a sorted set by priority that
-- has the name of a campaign's (see campaigns.lua), which is the code of the attack; their hashes name it in "attack".
--
-- Keys  attacks, journal
-- Arguments  scope (what fields end with), article, code (for a new one), kind, by, now (milliseconds since 1970), at (time),
--       ids (what ids of the site's comments begin with), lists (what keys of campaigns begin with)
-- Set before: STREAM_LENGTH, and in milliseconds STATISTICS_KEPT, RETENTION
-- Answer: the code of the attack; nil where one is going on

if redis.call('HEXISTS', key.attacks, 'on' .. arg.scope) == 1 then
  return nil
end
local code = arg.code
local last, kind = string.match(redis.call('HGET', key.attacks, 'last' .. arg.scope) or '', '^(%S+) (%S+)$')
if kind == arg.kind and redis.call('ZCARD', arg.lists .. last) > 0 then
  code = last
else
  redis.call('HDEL', key.attacks, 'stored' .. arg.scope)
end
redis.call('HSET', key.attacks,
  'on' .. arg.scope, code .. ' ' .. arg.kind .. ' ' .. arg.now,
  'last' .. arg.scope, code .. ' ' .. arg.kind,
  'attack ' .. code, arg.kind .. ' ' .. arg.now .. ' 0 ' .. arg.article,
  'by ' .. code, arg.by)
redis.call('PERSIST', key.attacks)
journal(key.journal, 'attack_began', arg.ids .. code, arg.article, arg.by, arg.at, 'held', '')
return code
