package mizan.deliver;

import java.util.List;
import java.util.Map;
import mizan.redis.RedisReplies.StreamEntry;

/** What a dry run of {@link JsonLinesFile} writes to: nothing. */
public final class JsonLinesPreview implements Destination {

    @Override
    public List<Outcome> write(List<StreamEntry> entries) {
        return entries.stream().map(JsonLinesPreview::outcome).toList();
    }

    private static Outcome outcome(StreamEntry entry) {
        Map<String, String> fields = entry.fields();
        return new Outcome(
                entry.id(),
                fields.getOrDefault("id", ""),
                fields.getOrDefault("article", ""),
                Outcome.Kind.INSERTED,
                fields.getOrDefault("event", ""));
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
