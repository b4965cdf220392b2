-- Looks for members of a list whose comments are gone or in another state.
--
-- KEYS  1 the list, a sorted set or a hash
-- ARGV  1 what the keys of the site begin with   2 the state that the comments are to be in   3 cursor; 0 to begin
--       4 name of the campaign that they are to be in; empty for any
-- Answer: {cursor to go on with, 0 at the end; {member, state or "gone" or "campaign", score... of those that are wrong}}

local site, wanted, campaign = ARGV[1], ARGV[2], ARGV[4]
local isHash = redis.call('TYPE', KEYS[1]).ok == 'hash'
local page = redis.call(isHash and 'HSCAN' or 'ZSCAN', KEYS[1], ARGV[3], 'COUNT', 500)
local wrong = {}

local function add(member, what, score)
  wrong[#wrong + 1] = member
  wrong[#wrong + 1] = what
  wrong[#wrong + 1] = score
end

for i = 1, #page[2], 2 do
  local member, score = page[2][i], page[2][i + 1]
  local code = string.sub(member, -20)
  local state = redis.call('HGET', site .. 'comment:' .. code, 'state')
  if not state then
    add(member, 'gone', isHash and '0' or score)
  elseif state ~= wanted then
    add(member, state, isHash and '0' or score)
  elseif isHash and not redis.call('ZSCORE', KEYS[1] .. ':' .. score, code)
      or campaign ~= '' and redis.call('HGET', site .. 'held:campaigns', code) ~= campaign then
    add(member, 'campaign', '0')
  end
end
return {page[1], wrong}
