-- Comes before scripts that look for what sorted sets have in common.

-- Some five milliseconds for each set.
local MOST_COMPARED = 10000

-- True where one of the sets is small enough to look for its members in the others.
local function areComparable(sets)
  for _, set in ipairs(sets) do
    if redis.call('ZCARD', set) <= MOST_COMPARED then
      return true
    end
  end
  return false
end
