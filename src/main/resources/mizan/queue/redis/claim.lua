-- Takes a comment in hand, renews the account's own claim, or gives the comment back. A claim is a string that goes by
-- itself: until when it holds, in milliseconds since 1970, a space, and the account.
--
-- KEYS  1 comment   2 claim   3 journal
-- ARGV  1 account   2 until when, in milliseconds since 1970; empty to give it back   3 for how many milliseconds
--       4 time   5 id
-- Set before: STREAM_LENGTH, and in milliseconds STATISTICS_KEPT
-- Answer: nil when there is no such comment; otherwise the claim as it was before, or an empty string

local comment = redis.call('HMGET', KEYS[1], 'state', 'comment')
local state, article = comment[1], articleOf(comment[2])
if not article then
  return nil
end
local claim = redis.call('GET', KEYS[2]) or ''
local account = string.match(claim, '^%d+ (.*)$')

if ARGV[2] == '' and account == ARGV[1] then
  redis.call('DEL', KEYS[2])
  journal(KEYS[3], 'unclaimed', ARGV[5], article, ARGV[1], ARGV[4], state, '')
elseif ARGV[2] ~= '' and (not account or account == ARGV[1]) then
  redis.call('SET', KEYS[2], ARGV[2] .. ' ' .. ARGV[1], 'PX', ARGV[3])
  journal(KEYS[3], 'claimed', ARGV[5], article, ARGV[1], ARGV[4], state, '')
end
return claim
