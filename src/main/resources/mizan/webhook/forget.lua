-- Removes the consumers of instances that are gone: that have not read for a while and hold no event. One that holds events
-- stays until another has taken them over, as they would be lost with it; one that reads again is made again.
-- KEYS: the journal. ARGV: the group, the consumer that stays, after how many milliseconds without reading one is gone.
-- Answers how many were removed.
local removed = 0
for _, consumer in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], ARGV[1])) do
  local is = {}
  for i = 1, #consumer, 2 do
    is[consumer[i]] = consumer[i + 1]
  end
  if is.name ~= ARGV[2] and is.pending == 0 and is.idle >= tonumber(ARGV[3]) then
    redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], is.name)
    removed = removed + 1
  end
end
return removed
