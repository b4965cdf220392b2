-- Takes deliveries that are due in hand; they are due again after a while, should whoever took them be gone by then.
-- KEYS: what is due. ARGV: now, until when they are in hand, how many at most, what their keys begin with.
local taken = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  local delivery = redis.call('GET', ARGV[4] .. id)
  if delivery then
    redis.call('ZADD', KEYS[1], ARGV[2], id)
    taken[#taken + 1] = delivery
  else
    redis.call('ZREM', KEYS[1], id)
  end
end
return taken
