package mizan.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.digest.Digests;

/**
 * Asks a plugin of the CMS to clear its caches: a POST that is signed as the Standard Webhooks specification has it, by a key that
 * both sides know.
 */
public final class ClearingPing implements CacheClearing.Clearer {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,10})(:.*)?", Pattern.DOTALL);

    private final URI address;
    private final byte[] key;
    private final String site;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(DEADLINE).build();

    /** Posts to {@code address}; {@code key} must not be empty. */
    public ClearingPing(URI address, String key, String site, Clock clock) {
        this.address = address;
        this.key = key.getBytes(StandardCharsets.UTF_8);
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void clear(List<String> articles) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(request(body(articles)), HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(address.getHost() + " answered " + answer.statusCode());
        }
    }

    private String body(List<String> articles) throws JsonProcessingException {
        List<Long> items = articles.stream()
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Long.valueOf(Objects.requireNonNull(matcher.group(1))))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", "comments.changed");
        body.put("site", site);
        body.put("items", items);
        return JSON.writeValueAsString(body);
    }

    private HttpRequest request(String body) {
        String id = UUID.randomUUID().toString();
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        byte[] signature = Digests.hmacSha256(key, id + "." + timestamp + "." + body);
        return HttpRequest.newBuilder(address)
                .timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
