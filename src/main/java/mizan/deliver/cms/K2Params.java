package mizan.deliver.cms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads K2's settings: JSON of an item, of its category and of the whole extension; what an item leaves empty it inherits. */
final class K2Params {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFF = "0";

    private K2Params() {}

    /** True unless comments are switched off: for all, for the category, or for the item. */
    static boolean takesComments(@Nullable String item, @Nullable String category, @Nullable String all) {
        JsonNode ofAll = read(all);
        boolean isOffForAll = ofAll.path("comments").asText().equals(OFF);
        String shown = Stream.of(read(item), read(category), ofAll)
                .map(params -> params.path("itemComments").asText())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("1");
        return !isOffForAll && !shown.equals(OFF);
    }

    /** What is no JSON, as in the oldest Joomla, says nothing. */
    private static JsonNode read(@Nullable String params) {
        try {
            @Nullable JsonNode read = params == null || params.isEmpty() ? null : JSON.readTree(params);
            return read == null ? JSON.createObjectNode() : read;
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
