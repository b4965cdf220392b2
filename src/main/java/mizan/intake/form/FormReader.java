package mizan.intake.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a form out of a request's body, strictly: what is malformed is refused with a reason, never repaired into half a
 * comment. Knows the three encodings of forms, and letters in whatever charset the request, its {@code _charset_} field or
 * the site names, in this order.
 */
public final class FormReader {

    /** 64 KiB: a text of 5,000 Arabic letters takes 30,000 bytes when each is percent-encoded. */
    static final int MAX_BYTES = 64 * 1024;

    /** Far more than any form has; PHP's own limit is 1,000. */
    static final int MAX_FIELDS = 200;

    private static final String CHARSET_FIELD = "_charset_";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormReader() {}

    /** Reads {@code body}; {@code fallback} is the charset where the request names none. */
    public static FormReading read(String contentType, byte[] body, Charset fallback) {
        if (body.length > MAX_BYTES) {
            return SubmissionRefusal.of(413, "error.body_too_large", MAX_BYTES / 1024);
        }
        try {
            return switch (MediaTypes.essence(contentType)) {
                case "application/x-www-form-urlencoded" ->
                    fields(UrlEncodedFields.split(body), charsetOf(contentType), fallback);
                case "multipart/form-data" ->
                    fields(MultipartFields.split(contentType, body), charsetOf(contentType), fallback);
                case "application/json" -> json(body, charsetOf(contentType));
                default -> SubmissionRefusal.of(415, "error.content_type");
            };
        } catch (IllegalCharsetNameException e) {
            return SubmissionRefusal.of(415, "error.charset", e.getCharsetName());
        } catch (UnsupportedCharsetException e) {
            return SubmissionRefusal.of(415, "error.charset", e.getCharsetName());
        } catch (CharacterCodingException e) {
            return SubmissionRefusal.of(400, "error.encoding");
        }
    }

    private static FormReading fields(Optional<List<RawField>> split, Optional<Charset> declared, Charset fallback)
            throws CharacterCodingException {
        if (split.isEmpty()) {
            return SubmissionRefusal.of(400, "error.encoding");
        }
        if (split.get().size() > MAX_FIELDS) {
            return SubmissionRefusal.of(400, "error.too_many_fields", MAX_FIELDS);
        }
        Charset charset = declared.or(() -> charsetField(split.get())).orElse(fallback);
        Map<String, String> values = new LinkedHashMap<>();
        for (RawField field : split.get()) {
            // The last of several fields of one name counts, as in PHP.
            values.put(RawField.decode(field.name(), charset), RawField.decode(field.value(), charset));
        }
        return CommentForm.of(values);
    }

    private static Optional<Charset> charsetField(List<RawField> fields) {
        return fields.stream()
                .filter(field -> field.isNamed(CHARSET_FIELD) && field.value().length > 0)
                .findFirst()
                .map(field -> Charset.forName(new String(field.value(), StandardCharsets.ISO_8859_1)));
    }

    private static Optional<Charset> charsetOf(String contentType) {
        return MediaTypes.parameter(contentType, "charset").map(Charset::forName);
    }

    private static FormReading json(byte[] body, Optional<Charset> declared) throws CharacterCodingException {
        String text = RawField.decode(body, declared.orElse(StandardCharsets.UTF_8));
        try {
            return json(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return SubmissionRefusal.of(400, "error.json");
        }
    }

    private static FormReading json(JsonNode form) {
        if (!form.isObject()) {
            return SubmissionRefusal.of(400, "error.json");
        }
        if (form.size() > MAX_FIELDS) {
            return SubmissionRefusal.of(400, "error.too_many_fields", MAX_FIELDS);
        }
        Map<String, String> values = new LinkedHashMap<>();
        form.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().asText());
            }
        });
        return CommentForm.of(values);
    }
}
