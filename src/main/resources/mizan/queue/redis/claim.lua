-- Claims a comment, renews the account's own claim, or gives the comment back. A claim is a string that goes by
-- itself: until when it holds, in milliseconds since 1970, a space, and the account.
--
-- Keys  comment, claim, journal
-- Arguments  id, by (account), claimed_until (in milliseconds since 1970; empty to give it back), length (for how many milliseconds),
--       at (time)
-- Set before: STREAM_LENGTH, and in milliseconds STATISTICS_KEPT
-- Answer: nil when there is no such comment; otherwise the claim as it was before, or an empty string

local comment = redis.call('HMGET', key.comment, 'state', 'comment')
local state, article = comment[1], articleOf(comment[2])
if not article then
  return nil
end
local claim = redis.call('GET', key.claim) or ''
local account = string.match(claim, '^%d+ (.*)$')

if arg.claimed_until == '' and account == arg.by then
  redis.call('DEL', key.claim)
  journal(key.journal, 'unclaimed', arg.id, article, arg.by, arg.at, state, '')
elseif arg.claimed_until ~= '' and (not account or account == arg.by) then
  redis.call('SET', key.claim, arg.claimed_until .. ' ' .. arg.by, 'PX', arg.length)
  journal(key.journal, 'claimed', arg.id, article, arg.by, arg.at, state, '')
end
return claim
