package mizan.queue.redis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import mizan.queue.Edition;
import org.jspecify.annotations.Nullable;

/** An edition as JSON, as it is kept in Redis; no edition is the empty string. */
public final class EditionJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EditionJson() {}

    static String write(@Nullable Edition edition) {
        return edition == null
                ? ""
                : MAPPER.createObjectNode()
                        .put("text", edition.text())
                        .put("name", edition.name())
                        .toString();
    }

    /** Reads an edition; throws IllegalArgumentException for what is not one. */
    public static @Nullable Edition read(String json) {
        if (json.isEmpty()) {
            return null;
        }
        try {
            JsonNode node = MAPPER.readTree(json);
            return new Edition(node.path("text").asText(), node.path("name").asText());
        } catch (JsonProcessingException e) {
            // Not as the cause: its message shows a piece of the comment, which must not come into a log.
            throw new IllegalArgumentException("This is not an edition");
        }
    }
}
