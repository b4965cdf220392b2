-- Deletes the entries of a stream about some comments, but for retractions in the approved stream that say no more than an id.
--
-- KEYS  1 approved stream or decision log
-- ARGV  1 id of the entry to go on at, or -   2 entries to look at   3 field that names the comment
--       4... the comments, as the field names them
-- Answer: {how many were deleted, id of the entry to go on at; empty where all were looked at}

local wanted = {}
for i = 4, #ARGV do
  wanted[ARGV[i]] = true
end
local found = redis.call('XRANGE', KEYS[1], ARGV[1], '+', 'COUNT', ARGV[2])
local deleted = 0
for _, entry in ipairs(found) do
  local is = {}
  for i = 1, #entry[2], 2 do
    is[entry[2][i]] = entry[2][i + 1]
  end
  local isBlank = is.event == 'retracted' and is.name == '' and is.url == '' and is.text == '' and not is.user
  if wanted[is[ARGV[3]]] and not isBlank then
    deleted = deleted + redis.call('XDEL', KEYS[1], entry[1])
  end
end
if #found < tonumber(ARGV[2]) then
  return {deleted, ''}
end
return {deleted, '(' .. found[#found][1]}
