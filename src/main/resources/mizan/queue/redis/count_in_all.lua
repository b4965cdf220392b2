-- Counts what sorted sets have in common; after comparable.lua.
--
-- KEYS  sorted sets
-- Answer: how many members are in all of them; nil where the smallest set is so large that comparing it takes long

return areComparable(KEYS) and redis.call('ZINTERCARD', #KEYS, unpack(KEYS)) or nil
