-- Names keys of the node that the slot of a key lies at: in a cluster, SCAN itself goes to any node.
--
-- KEYS  1 a key of that slot, whether it exists or not
-- ARGV  1 cursor; 0 to begin   2 about how many keys to look at
-- Answer: {cursor to go on with, 0 at the end; {key, key...}}
return redis.call('SCAN', ARGV[1], 'COUNT', ARGV[2])
