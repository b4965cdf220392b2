-- Compares comments with the lists that they belong to.
--
-- KEYS  1 any key of the site
-- ARGV  1 what the keys of the site begin with   2... code and article of each comment in turn
-- Answer: for each comment what is wrong, with spaces between: "+<list>" where it stands and should not, "-<list>" where it does
--       not and should, "attack" where it is held because of an attack, which is no mistake, "state" where it has none that is known, "expiry" where it is settled and does not expire; empty for nothing

local site = ARGV[1]
local STATES = {'held', 'approved', 'rejected'}

local function wrong(code, article)
  local key = site .. 'comment:' .. code
  local state = redis.call('HGET', key, 'state')
  if not state then
    return redis.call('EXISTS', key) == 1 and 'state' or ''
  end
  local found = {}
  local function compare(list, isWanted)
    local isThere = redis.call('ZSCORE', site .. list, code)
    if isThere and not isWanted then
      found[#found + 1] = '+' .. list
    elseif not isThere and isWanted then
      found[#found + 1] = '-' .. list
    end
  end
  -- One that is held because of an attack stands in the list of the attack alone.
  local attack = state == 'held' and redis.call('HGET', key, 'attack')
  if attack then
    found[1] = 'attack'
    compare('held:campaigns:' .. attack, true)
  end
  local isKnown = false
  for _, one in ipairs(STATES) do
    isKnown = isKnown or state == one
    compare('state:' .. one, state == one and not attack)
  end
  if not isKnown then
    return 'state'
  end
  compare('state:held:priority', state == 'held' and not attack)
  compare('held:article:' .. article, state == 'held' and not attack)
  compare('published:article:' .. article, state == 'approved')
  if state ~= 'held' and redis.call('PTTL', key) == -1 then
    found[#found + 1] = 'expiry'
  end
  return table.concat(found, '\n')
end

local answer = {}
for i = 2, #ARGV, 2 do
  answer[#answer + 1] = wrong(ARGV[i], ARGV[i + 1])
end
return answer
