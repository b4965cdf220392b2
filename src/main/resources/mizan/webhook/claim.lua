-- Leases deliveries that are due: they are due again when the lease ends, should the instance that took them be gone by
-- then. Answers the id and the content of each in turn.
-- KEYS: the queues of webhooks. ARGV: now, when the lease ends, what the keys of deliveries begin with, then how many to
-- take from each queue at most.
local taken = {}
for i, queue in ipairs(KEYS) do
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', queue, '-inf', ARGV[1], 'LIMIT', 0, ARGV[3 + i])) do
    local delivery = redis.call('GET', ARGV[3] .. id)
    if delivery then
      redis.call('ZADD', queue, ARGV[2], id)
      taken[#taken + 1] = id
      taken[#taken + 1] = delivery
    else
      redis.call('ZREM', queue, id)
    end
  end
end
return taken
