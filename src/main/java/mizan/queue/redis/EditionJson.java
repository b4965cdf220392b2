package mizan.queue.redis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mizan.queue.Edition;
import mizan.queue.redis.compression.CompressedJson;
import org.jspecify.annotations.Nullable;

/** An edition as compressed JSON, as it is kept in Redis; no edition is the empty string. */
public final class EditionJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EditionJson() {}

    /** What is kept of {@code edition}. */
    public static byte[] write(@Nullable Edition edition) {
        if (edition == null) {
            return new byte[0];
        }
        String json = MAPPER.createObjectNode()
                .put("text", edition.text())
                .put("name", edition.name())
                .toString();
        return CompressedJson.write("", json.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what is kept of an edition; throws IllegalArgumentException for what is not one. */
    public static @Nullable Edition read(byte[] kept) {
        if (kept.length == 0) {
            return null;
        }
        try {
            JsonNode node = MAPPER.readTree(CompressedJson.read(kept));
            return new Edition(node.path("text").asText(), node.path("name").asText());
        } catch (IOException e) {
            // Not as the cause: its message shows a piece of the comment, which must not come into a log.
            throw new IllegalArgumentException("This is not an edition");
        }
    }
}
