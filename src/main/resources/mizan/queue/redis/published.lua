-- Comes before scripts that approve comments or take approvals back. The approved comments of an article stand in a sorted
-- set of their codes by the time of submission, which is what the list of approved comments is read from.

-- Adds a comment that lives for "life" milliseconds, and looks whether the two oldest are still kept. The set lives as long
-- as the comment in it that lives longest; what stands in it beyond its own life is taken out when somebody comes across it.
local function list(published, comments, code, score, life)
  redis.call('ZADD', published, score, code)
  for _, oldest in ipairs(redis.call('ZRANGE', published, 0, 1)) do
    if redis.call('EXISTS', comments .. oldest) == 0 then
      redis.call('ZREM', published, oldest)
    end
  end
  if redis.call('PTTL', published) < tonumber(life) then
    redis.call('PEXPIRE', published, life)
  end
end
