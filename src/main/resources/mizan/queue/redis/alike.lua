-- Finds the held comments that share one of some traits (see held.lua).
--
-- KEYS  1 traits of the held
-- ARGV  1 entries to look at for each trait   2 codes to answer at most   3 code that does not count   4... traits
-- Answer: {how many, 1 when there may be more, code, code...}

local LOOKED_AT = tonumber(ARGV[1])

local seen = {[ARGV[3]] = true}
local found = {0, 0}
for i = 4, #ARGV do
  -- A member is "<trait> <code>", and "!" comes right after the space.
  local members = redis.call('ZRANGEBYLEX', KEYS[1], '[' .. ARGV[i] .. ' ', '(' .. ARGV[i] .. '!', 'LIMIT', 0, LOOKED_AT)
  if #members == LOOKED_AT then
    found[2] = 1
  end
  for _, member in ipairs(members) do
    local code = string.sub(member, -20)
    if not seen[code] then
      seen[code] = true
      found[1] = found[1] + 1
      if #found < ARGV[2] + 2 then
        found[#found + 1] = code
      end
    end
  end
end
return found
