package mizan.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * One event on its way to one webhook.
 *
 * @param id the same for every attempt, and for the same event read twice
 * @param body what is sent
 * @param attempts how many were made
 */
record Delivery(String id, String webhook, String event, String comment, String body, int attempts) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);

    /** The same after one more attempt. */
    Delivery attempted() {
        return new Delivery(id, webhook, event, comment, body, attempts + 1);
    }

    /** As it is kept. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads what {@link #json} wrote; empty for anything else. */
    static Optional<Delivery> parse(String json) {
        try {
            return Optional.of(JSON.readValue(json, Delivery.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
