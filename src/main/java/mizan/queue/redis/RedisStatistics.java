package mizan.queue.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import mizan.comment.SiteId;
import mizan.queue.State;
import mizan.queue.statistics.DayFigures;
import mizan.queue.statistics.QueueCounts;
import mizan.queue.statistics.Statistics;
import mizan.redis.RedisReplies;
import mizan.redis.SharedRedisConnection;
import mizan.signal.SignalKind;
import mizan.text.WritingScript;
import org.jspecify.annotations.Nullable;

/** Reads the figures that the scripts count in Redis; one batch a site, all at the same time. */
public final class RedisStatistics implements Statistics {

    /** What is in no list of these is in Arabic letters. */
    private static final List<WritingScript> MARKED =
            Stream.of(WritingScript.values()).filter(HeldCommentIndex::isMarked).toList();

    private final SharedRedisConnection connection;

    public RedisStatistics(SharedRedisConnection connection) {
        this.connection = connection;
    }

    @Override
    public Map<SiteId, QueueCounts> counts(List<SiteId> sites) {
        return ofEach(sites, RedisStatistics::countRequests, RedisStatistics::read);
    }

    private static List<Request> countRequests(SiteId site) {
        SiteKeys keys = SiteKeys.of(site);
        List<Request> requests = new ArrayList<>();
        for (State state : State.values()) {
            requests.add(Request.cmd(Command.ZCARD).arg(keys.state(state)));
        }
        for (SignalKind kind : SignalKind.values()) {
            requests.add(Request.cmd(Command.ZCARD).arg(keys.heldFor(kind.name())));
        }
        for (WritingScript script : MARKED) {
            requests.add(Request.cmd(Command.ZCARD).arg(keys.heldFor(HeldCommentIndex.mark(script))));
        }
        requests.add(Request.cmd(Command.ZRANGE)
                .arg(keys.state(State.HELD))
                .arg(0)
                .arg(0)
                .arg("WITHSCORES"));
        return requests;
    }

    private static QueueCounts read(List<Response> answers) {
        Map<State, Long> byState = new EnumMap<>(State.class);
        for (State state : State.values()) {
            byState.put(state, answers.get(state.ordinal()).toLong());
        }
        Map<SignalKind, Long> byReason = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            long held = RedisReplies.number(answers.get(byState.size() + kind.ordinal()));
            if (held > 0) {
                byReason.put(kind, held);
            }
        }
        Map<WritingScript, Long> byScript = new EnumMap<>(WritingScript.class);
        long inArabic = RedisReplies.number(answers.get(State.HELD.ordinal()));
        for (int i = 0; i < MARKED.size(); i++) {
            long held = RedisReplies.number(answers.get(byState.size() + SignalKind.values().length + i));
            byScript.put(MARKED.get(i), held);
            inArabic -= held;
        }
        byScript.put(WritingScript.ARABIC, Math.max(0, inArabic));
        return new QueueCounts(byState, byReason, byScript, oldest(answers.getLast()));
    }

    private static @Nullable Instant oldest(@Nullable Response entries) {
        return RedisReplies.scores(entries).stream()
                .findFirst()
                .map(first -> Instant.ofEpochMilli(first.score()))
                .orElse(null);
    }

    @Override
    public Map<SiteId, SortedMap<LocalDate, DayFigures>> days(List<SiteId> sites, LocalDate from, LocalDate to) {
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        return ofEach(sites, site -> dayRequests(site, days), answers -> {
            SortedMap<LocalDate, DayFigures> figures = new TreeMap<>();
            for (int i = 0; i < days.size(); i++) {
                figures.put(days.get(i), DayFigures.read(RedisReplies.map(answers.get(i))));
            }
            return figures;
        });
    }

    private static List<Request> dayRequests(SiteId site, List<LocalDate> days) {
        SiteKeys keys = SiteKeys.of(site);
        return days.stream()
                .map(day -> Request.cmd(Command.HGETALL).arg(keys.statistics(day)))
                .toList();
    }

    private <T> Map<SiteId, T> ofEach(
            List<SiteId> sites, Function<SiteId, List<Request>> requests, Function<List<Response>, T> reader) {
        if (sites.isEmpty()) {
            return Map.of();
        }
        List<T> read = SharedRedisConnection.awaitAll(sites.stream()
                .map(site -> connection.batch(requests.apply(site)).map(reader))
                .toList());
        Map<SiteId, T> bySite = new LinkedHashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            bySite.put(sites.get(i), read.get(i));
        }
        return bySite;
    }
}
