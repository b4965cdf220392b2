-- Comes before scripts that put comments among the held or take them out.

-- A held comment stands in several lists: "state:held" by the time of submission, "state:held:priority" by priority, and
-- those that its "index" names, one a line. A line is "*" and the rest of a name: the comment is in the sorted set
-- "held:<rest>" by priority; or it is a trait that comments can share: the comment is in the sorted set "held:traits" as
-- "<trait> <code>", all with the score 0, so that those with a trait stand together.
local function eachList(prefix, index, code, inList, inTraits)
  for line in string.gmatch(index, '[^\n]+') do
    if string.byte(line) == 42 then
      inList(prefix .. 'held:' .. string.sub(line, 2))
    else
      inTraits(prefix .. 'held:traits', line .. ' ' .. code)
    end
  end
end

local function hold(prefix, index, priority, code)
  redis.call('ZADD', prefix .. 'state:held:priority', priority, code)
  eachList(prefix, index, code,
    function(list) redis.call('ZADD', list, priority, code) end,
    function(traits, member) redis.call('ZADD', traits, 0, member) end)
end

local function release(prefix, index, code)
  redis.call('ZREM', prefix .. 'state:held:priority', code)
  eachList(prefix, index, code,
    function(list) redis.call('ZREM', list, code) end,
    function(traits, member) redis.call('ZREM', traits, member) end)
end
