package mizan.learning.newsroom.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.comment.SiteId;
import mizan.learning.model.SiteLayer;
import mizan.learning.newsroom.KeptLayer;
import mizan.learning.newsroom.KeptLayers;
import mizan.learning.newsroom.LayerStore;
import mizan.learning.newsroom.NewsroomSampling.SampledSoFar;
import mizan.learning.newsroom.quality.Quality;
import mizan.learning.site.CrossFit;
import mizan.moderation.DecidingReason;
import mizan.moderation.Thresholds;
import mizan.redis.RedisReplies;
import mizan.redis.RedisScript;
import mizan.redis.SharedRedisConnection;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The layers of a site in Redis, which {@code keep.lua} explains. */
public final class RedisLayerStore implements LayerStore {

    private static final Logger LOG = Logger.getLogger(RedisLayerStore.class);

    /** Layers of a site that are kept, beside one that an editor chose. */
    static final int MOST = 20;

    private static final RedisScript KEEP = RedisScript.named(RedisLayerStore.class, "keep");
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final SharedRedisConnection connection;
    private final Duration retention;

    /** @param retention for how long layers are kept that nobody fits anew: as long as the comments that they learnt from */
    public RedisLayerStore(SharedRedisConnection connection, Duration retention) {
        this.connection = connection;
        this.retention = retention;
    }

    @Override
    public Map<SiteId, Current> current(List<SiteId> sites) {
        List<@Nullable Response> answers = connection.askAll(sites.stream()
                .map(site -> Request.cmd(Command.HMGET)
                        .arg(LayerKeys.layers(site))
                        .arg("newest")
                        .arg("sampled")
                        .arg("promised")
                        .arg("promised_for"))
                .toList());
        Map<SiteId, Current> current = new HashMap<>();
        for (int i = 0; i < sites.size(); i++) {
            Response answer = answers.get(i);
            if (answer != null && (answer.get(0) != null || answer.get(2) != null)) {
                current.put(
                        sites.get(i),
                        new Current(
                                text(answer.get(0)),
                                sampled(answer.get(1)),
                                promised(answer.get(2)),
                                text(answer.get(3))));
            }
        }
        return current;
    }

    private static String text(@Nullable Response answer) {
        return answer == null ? "" : answer.toString();
    }

    /** Four numbers: {@code 0.3 0.85 0.25 0.85}. */
    private static Optional<Thresholds> promised(@Nullable Response answer) {
        if (text(answer).isEmpty()) {
            return Optional.empty();
        }
        double[] numbers = Stream.of(text(answer).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return Optional.of(new Thresholds(numbers[0], numbers[1], numbers[2], numbers[3]));
    }

    @Override
    public void keepPromised(SiteId site, Optional<Thresholds> promised, String promisedFor) {
        String numbers = promised.map(all ->
                        all.spamHold() + " " + all.spamReject() + " " + all.abuseHold() + " " + all.abuseReject())
                .orElse("");
        connection.askAll(List.of(
                Request.cmd(Command.HSET)
                        .arg(LayerKeys.layers(site))
                        .arg("promised")
                        .arg(numbers)
                        .arg("promised_for")
                        .arg(promisedFor),
                Request.cmd(Command.PEXPIRE).arg(LayerKeys.layers(site)).arg(retention.toMillis()),
                Request.cmd(Command.DEL).arg(LayerKeys.promising(site))));
    }

    /** How many decisions stand, and how often each rule was looked at: {@code 240 plain_term=12 complete_advert=50}. */
    private static String sampled(SampledSoFar sampled) {
        return sampled.decisions()
                + sampled.ofRules().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(rule -> " " + rule.getKey().code() + "=" + rule.getValue())
                        .collect(Collectors.joining());
    }

    private static SampledSoFar sampled(@Nullable Response answer) {
        if (answer == null) {
            return SampledSoFar.NOTHING;
        }
        String[] parts = answer.toString().split(" ");
        Map<DecidingReason, Integer> ofRules = new EnumMap<>(DecidingReason.class);
        Stream.of(parts)
                .skip(1)
                .map(part -> part.split("="))
                .forEach(part -> Arrays.stream(DecidingReason.values())
                        .filter(rule -> rule.code().equals(part[0]))
                        .forEach(rule -> ofRules.put(rule, Integer.parseInt(part[1]))));
        return new SampledSoFar(Integer.parseInt(parts[0]), ofRules);
    }

    @Override
    public KeptLayers layers(SiteId site) {
        Map<String, String> fields =
                RedisReplies.map(connection.ask(Request.cmd(Command.HGETALL).arg(LayerKeys.layers(site))));
        List<KeptLayer> history = Stream.of(fields.getOrDefault("order", "").split(" "))
                .flatMap(version -> read(site, fields.getOrDefault("about:" + version, ""), KeptLayer.class).stream())
                .toList();
        return new KeptLayers(
                read(site, fields.getOrDefault("latest", ""), KeptLayer.class).orElse(null),
                history,
                read(site, fields.getOrDefault("quality", ""), Quality.class).orElse(Quality.NONE));
    }

    private static <T> Optional<T> read(SiteId site, String json, Class<T> type) {
        if (json.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(json, type));
        } catch (JsonProcessingException e) {
            LOG.errorf("What %s learnt cannot be read, perhaps because a later version wrote it", site);
            return Optional.empty();
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<byte[]> bytes(SiteId site, String version) {
        return Optional.ofNullable(connection.ask(Request.cmd(Command.GET).arg(LayerKeys.layer(site, version))))
                .map(Response::toBytes);
    }

    @Override
    public Optional<byte[]> crossFit(SiteId site, String version) {
        return Optional.ofNullable(connection.ask(Request.cmd(Command.GET).arg(LayerKeys.crossFit(site, version))))
                .map(Response::toBytes);
    }

    @Override
    public void keepCrossFit(SiteId site, String version, CrossFit crossFit) {
        connection.ask(Request.cmd(Command.SET)
                .arg(LayerKeys.crossFit(site, version))
                .arg(crossFit.bytes())
                .arg("PX")
                .arg(retention.toMillis()));
    }

    @Override
    public boolean begin(SiteId site, Duration pause) {
        return mark(LayerKeys.fitting(site), pause);
    }

    @Override
    public boolean beginPromise(SiteId site, Duration pause) {
        return mark(LayerKeys.promising(site), pause);
    }

    /** True where nobody has set the mark since {@code pause}. */
    private boolean mark(String key, Duration pause) {
        return connection.ask(Request.cmd(Command.SET)
                        .arg(key)
                        .arg(1)
                        .arg("NX")
                        .arg("PX")
                        .arg(pause.toMillis()))
                != null;
    }

    @Override
    public void keep(
            SiteId site, KeptLayer fitted, SiteLayer layer, Quality quality, SampledSoFar sampled, String wanted) {
        KEEP.on(
                        LayerKeys.layers(site),
                        LayerKeys.layer(site, fitted.version()),
                        LayerKeys.crossFit(site, fitted.version()))
                .with(fitted.version())
                .with(layer.bytes())
                .with(write(fitted))
                .with(write(quality))
                .with(sampled(sampled))
                .with(retention.toMillis())
                .with(MOST)
                .with(wanted)
                .ask(connection, RedisReplies::number);
    }
}
