package mizan.redis;

import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what Redis answers, in either version of its protocol; nil is an empty answer. */
public final class RedisReplies {

    private RedisReplies() {}

    /** A member of a sorted set; scores are times in milliseconds. */
    public record ScoredMember(String member, long score) {}

    /** An entry of a stream. */
    public record StreamEntry(String id, Map<String, String> fields) {}

    /** Fields and values, be they a map or a list of both in turn, in their order; a field whose value is nil is left out. */
    public static Map<String, String> map(@Nullable Response response) {
        Map<String, String> map = new LinkedHashMap<>();
        if (response == null) {
            return map;
        }
        if (response.isMap()) {
            response.getKeys().forEach(key -> put(map, key, response.get(key)));
        } else {
            for (int i = 0; i + 1 < response.size(); i += 2) {
                put(map, response.get(i).toString(), response.get(i + 1));
            }
        }
        return map;
    }

    /** As {@link #map}, with values that are no text. */
    public static Map<String, byte[]> bytes(@Nullable Response response) {
        Map<String, byte[]> map = new LinkedHashMap<>();
        if (response == null) {
            return map;
        }
        if (response.isMap()) {
            response.getKeys().forEach(key -> putBytes(map, key, response.get(key)));
        } else {
            for (int i = 0; i + 1 < response.size(); i += 2) {
                putBytes(map, response.get(i).toString(), response.get(i + 1));
            }
        }
        return map;
    }

    private static void put(Map<String, String> map, String field, @Nullable Response value) {
        if (value != null) {
            map.put(field, value.toString());
        }
    }

    private static void putBytes(Map<String, byte[]> map, String field, @Nullable Response value) {
        if (value != null) {
            map.put(field, value.toBytes());
        }
    }

    /** One value of a map; empty where it is missing or nil. */
    public static Optional<Response> value(Response map, String field) {
        if (map.isMap()) {
            return Optional.ofNullable(map.get(field));
        }
        for (int i = 0; i + 1 < map.size(); i += 2) {
            if (map.get(i).toString().equals(field)) {
                return Optional.ofNullable(map.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Members with their scores: pairs in version 3 of the protocol, both in turn in version 2 and from scripts. */
    public static List<ScoredMember> scores(@Nullable Response response) {
        List<ScoredMember> members = new ArrayList<>();
        if (response == null || response.size() == 0) {
            return members;
        }
        if (response.get(0).type() == ResponseType.MULTI) {
            response.forEach(pair -> members.add(scored(pair.get(0), pair.get(1))));
        } else {
            for (int i = 0; i + 1 < response.size(); i += 2) {
                members.add(scored(response.get(i), response.get(i + 1)));
            }
        }
        return members;
    }

    private static ScoredMember scored(Response member, Response score) {
        return new ScoredMember(member.toString(), score(score));
    }

    /** A score of a sorted set. */
    public static long score(Response score) {
        return Objects.requireNonNull(score.toDouble(), "A score is a number").longValue();
    }

    /** Entries of a stream; those that were deleted while a consumer had them are nil, and left out. */
    public static List<StreamEntry> entries(@Nullable Response response) {
        List<StreamEntry> entries = new ArrayList<>();
        if (response != null) {
            for (Response entry : response) {
                if (entry != null && entry.size() > 1 && entry.get(1) != null) {
                    entries.add(new StreamEntry(entry.get(0).toString(), map(entry.get(1))));
                }
            }
        }
        return entries;
    }

    /** The entries of one stream out of an answer for several: a map in version 3 of the protocol, pairs in version 2. */
    public static List<StreamEntry> entriesOf(String stream, @Nullable Response response) {
        if (response == null) {
            return List.of();
        }
        return entries(response.isMap() ? response.get(stream) : response.get(0).get(1));
    }

    /** The items of a list. */
    public static List<String> texts(@Nullable Response response) {
        return response == null
                ? List.of()
                : response.stream().map(Response::toString).toList();
    }

    /** A number; 0 for nil. */
    public static long number(@Nullable Response response) {
        return response == null ? 0 : Objects.requireNonNull(response.toLong(), "A number was asked for");
    }
}
