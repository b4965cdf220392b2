-- Comes before scripts that note what the comments that people rejected have in common: bands of their fingerprints and
-- targets of their links, named as in record.lua. They stand in one sorted set; a score is the minute of the latest
-- rejection, counted from 1970, times 64, plus the number of rejections that were not taken back, 63 at most.

local MOST_REJECTED_TRAITS = 20000

local function changed(score, minute, difference)
  local number = (score and score % 64 or 0) + difference
  return number > 0 and minute * 64 + math.min(number, 63) or nil
end

-- Adds a rejection (1) or takes one back (-1) at each of "traits", which have spaces between; the oldest are forgotten.
local function reject(set, traits, minute, difference)
  for trait in string.gmatch(traits, '%S+') do
    local score = changed(tonumber(redis.call('ZSCORE', set, trait)), minute, difference)
    if score then
      redis.call('ZADD', set, score, trait)
    else
      redis.call('ZREM', set, trait)
    end
  end
  redis.call('ZREMRANGEBYSCORE', set, '-inf', (minute - RETENTION / 60000) * 64)
  redis.call('ZREMRANGEBYRANK', set, 0, -MOST_REJECTED_TRAITS - 1)
  redis.call('PEXPIRE', set, RETENTION)
end

-- Adds a rejection of an earlier minute, after which there may have been others.
local function restoreRejection(set, traits, minute)
  for trait in string.gmatch(traits, '%S+') do
    local score = tonumber(redis.call('ZSCORE', set, trait))
    local latest = math.max(minute, score and math.floor(score / 64) or 0)
    redis.call('ZADD', set, changed(score, latest, 1), trait)
  end
  redis.call('ZREMRANGEBYRANK', set, 0, -MOST_REJECTED_TRAITS - 1)
  redis.call('PEXPIRE', set, RETENTION)
end
