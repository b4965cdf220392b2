-- Looks for entries of a stream that name no comment, or one that is gone.
--
-- KEYS  1 the stream
-- ARGV  1 what the keys of the site begin with   2 id of the entry to go on at, or -   3 the field that names the comment
--       4 1 where the comment must still be there
-- Answer: {id of the entry to go on at, empty at the end; {id, "none" or "gone"... of those that are wrong}}

local found = redis.call('XRANGE', KEYS[1], ARGV[2], '+', 'COUNT', 500)
local wrong = {}
for _, entry in ipairs(found) do
  local name = ''
  for i = 1, #entry[2], 2 do
    if entry[2][i] == ARGV[3] then
      name = entry[2][i + 1]
    end
  end
  local code = string.match(name, '^[0-9a-z-]*$') and #name >= 20 and string.sub(name, -20)
  if not code then
    wrong[#wrong + 1] = entry[1]
    wrong[#wrong + 1] = 'none'
  elseif ARGV[4] == '1' and redis.call('EXISTS', ARGV[1] .. 'comment:' .. code) == 0 then
    wrong[#wrong + 1] = entry[1]
    wrong[#wrong + 1] = 'gone'
  end
end
return {#found == 500 and '(' .. found[#found][1] or '', wrong}
