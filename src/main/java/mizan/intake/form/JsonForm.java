package mizan.intake.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reads the form that a program sends as a JSON object. Numbers, {@code true} and {@code false} are taken as their text,
 * {@code null} as a field that is not there; a field that holds a list or an object is kept aside as malformed.
 */
final class JsonForm {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonForm() {}

    static FormReading read(String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return SubmissionRefusal.of(400, "error.json");
        }
    }

    private static FormReading read(JsonNode form) {
        if (!form.isObject()) {
            return SubmissionRefusal.of(400, "error.json");
        }
        if (form.size() > FormReader.MAX_FIELDS) {
            return SubmissionRefusal.of(400, "error.too_many_fields", FormReader.MAX_FIELDS);
        }
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> malformed = new HashSet<>();
        form.properties().forEach(field -> {
            if (field.getValue().isContainerNode()) {
                malformed.add(field.getKey());
            } else if (!field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asText());
            }
        });
        return CommentForm.ofJson(values, malformed);
    }
}
