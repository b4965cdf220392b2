-- Comes before scripts whose keys and arguments have names: ARGV[1] names the first of KEYS, with spaces between; what is
-- left of KEYS is "lists". The rest of ARGV is names and values in turn.
local key, lists, arg = {}, {}, {}
for name in string.gmatch(ARGV[1], '%S+') do
  lists[#lists + 1] = name
end
for i, name in ipairs(lists) do
  key[name] = KEYS[i]
end
lists = {unpack(KEYS, #lists + 1)}
for i = 2, #ARGV, 2 do
  arg[ARGV[i]] = ARGV[i + 1]
end
