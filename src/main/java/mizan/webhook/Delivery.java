package mizan.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One event on its way to one webhook.
 *
 * @param id the same for every attempt, and for the same event read twice
 * @param body what is sent
 * @param attempts how many were made
 */
record Delivery(String id, String webhook, String event, String comment, String body, int attempts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Delivery attempted() {
        return new Delivery(id, webhook, event, comment, body, attempts + 1);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Delivery parse(String json) {
        try {
            return JSON.readValue(json, Delivery.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A delivery cannot be read", e);
        }
    }
}
