-- Notes a submission and says what happened in the hour before it; over a rate limit it notes nothing.
--
-- What happened is kept in one hash per hour of the clock, so that all counters are read with one command and written with
-- one. A field is "s" (the site), "i" + address, "a" + author or "b" + band of a fingerprint; its value has four bytes per
-- minute in which there was something: the minute of the hour, and the number of submissions in it (24 bits).
--
-- KEYS  1 activity of this hour   2 activity of the hour before   3 activity of the hour before that
--       4 author
-- ARGV  1 minute of the hour   2 milliseconds until the next minute
--       3 submissions a minute from one address, 0 for any   4 the same for the site
--       5 milliseconds to keep an hour's activity
--       6 field of the site   7 field of the address   8 field of the author   9... fields of the bands
-- Answer: milliseconds until there is room again, when over a limit; otherwise a list of numbers:
--       by this author, from this address, near-duplicates (each in the last hour), approved, rejected comments of the author

local minute = tonumber(ARGV[1])

-- The newest minute of a row; another instance's clock may be a little ahead of ours.
local function current(row)
  if row then
    local newest, high, middle, low = string.byte(row, -4, -1)
    if newest >= minute then
      return newest, high * 65536 + middle * 256 + low
    end
  end
  return minute, 0
end

local function plusOne(row)
  local newest, count = current(row)
  local older = row or ''
  if count > 0 then
    older = string.sub(row, 1, -5)
  end
  count = count + 1
  return older .. string.char(newest, math.floor(count / 65536), math.floor(count / 256) % 256, count % 256)
end

local function total(row, first)
  local sum = 0
  if row then
    for i = 1, #row, 4 do
      local at, high, middle, low = string.byte(row, i, i + 3)
      if at >= first then
        sum = sum + high * 65536 + middle * 256 + low
      end
    end
  end
  return sum
end

local now = redis.call('HMGET', KEYS[1], unpack(ARGV, 6))

local function isOver(row, limit)
  local _, count = current(row)
  return limit > 0 and count >= limit
end

if isOver(now[2], tonumber(ARGV[3])) or isOver(now[1], tonumber(ARGV[4])) then
  return tonumber(ARGV[2])
end

local before = redis.call('HMGET', KEYS[2], unpack(ARGV, 6))

local function lastHour(i)
  return total(before[i], minute + 1) + total(now[i], 0)
end

-- Of the site only the newest minute is of interest.
local rows = {ARGV[6], plusOne(now[1] and string.sub(now[1], -4))}
local duplicates = 0
for i = 2, #now do
  rows[#rows + 1] = ARGV[i + 5]
  rows[#rows + 1] = plusOne(now[i])
  if i > 3 then
    duplicates = math.max(duplicates, lastHour(i))
  end
end
redis.call('HSET', KEYS[1], unpack(rows))

if not now[1] then
  redis.call('PEXPIRE', KEYS[1], ARGV[5])
  -- A busy hour is large: it is freed in the background rather than when it expires.
  redis.call('UNLINK', KEYS[3])
end

local author = redis.call('HMGET', KEYS[4], 'approved', 'rejected')
return {lastHour(3), lastHour(2), duplicates, tonumber(author[1] or 0), tonumber(author[2] or 0)}
