-- Keeps what was fitted for a site last, and forgets its oldest layers.
--
-- The hash of a site's layers has the fields "newest" (version; empty where there were too few decisions), "latest" (JSON about it),
-- "quality" (JSON), "sampled" (see RedisLayerStore), "order" (versions with spaces between them, the newest first), and for each version
-- "about:<version>" (JSON). The bytes of a layer have a key of their own; so has what stands for it where comments are judged that it
-- learnt from, which is kept of the newest and of the one that an editor chose.
--
-- KEYS  the layers, the bytes of this one, what stands for it. ARGV  1 version   2 its bytes   3 about it, JSON   4 quality   5 sampled
--       6 for how long all is kept, in milliseconds   7 how many versions are kept   8 a version that is kept whatever comes
local layers, version = KEYS[1], ARGV[1]
-- Without the version at the end.
local bytes = string.sub(KEYS[2], 1, -1 - #version)
local parts = string.sub(KEYS[3], 1, -1 - #version)

redis.call('HSET', layers, 'newest', version, 'latest', ARGV[3], 'quality', ARGV[4], 'sampled', ARGV[5])
local order = {}
if version ~= '' then
  redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[6])
  redis.call('HSET', layers, 'about:' .. version, ARGV[3])
  order[1] = version
end

for earlier in string.gmatch(redis.call('HGET', layers, 'order') or '', '%S+') do
  if earlier ~= version then
    if earlier == ARGV[8] then
      redis.call('PEXPIRE', parts .. earlier, ARGV[6])
    else
      redis.call('DEL', parts .. earlier)
    end
    if #order < tonumber(ARGV[7]) or earlier == ARGV[8] then
      order[#order + 1] = earlier
      redis.call('PEXPIRE', bytes .. earlier, ARGV[6])
    else
      redis.call('HDEL', layers, 'about:' .. earlier)
      redis.call('DEL', bytes .. earlier)
    end
  end
end
redis.call('HSET', layers, 'order', table.concat(order, ' '))
redis.call('PEXPIRE', layers, ARGV[6])
return #order
