package mizan.intake.form;

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
 * comment. Knows the three encodings of forms, and letters in whatever charset a part of the form, the request, or the field
 * {@code _charset_} names, in this order.
 */
public final class FormReader {

    /** 64 KiB: a text of 5,000 Arabic letters takes 30,000 bytes when each is percent-encoded. */
    public static final int MAX_BYTES = 64 * 1024;

    /** Far more than any form has; PHP's own limit is 1,000. */
    static final int MAX_FIELDS = 200;

    private static final String CHARSET_FIELD = "_charset_";

    private FormReader() {}

    /**
     * Reads {@code body}. Where neither the request nor the form names a charset, letters are UTF-8 if all of the form can
     * be that, else {@code ofSite}.
     */
    public static FormReading read(String contentType, byte[] body, Charset ofSite) {
        if (body.length > MAX_BYTES) {
            return SubmissionRefusal.of(413, "error.body_too_large", MAX_BYTES / 1024);
        }
        try {
            return read(HeaderValue.parse(contentType), body, ofSite);
        } catch (UnreadableFormException e) {
            return e.refusal();
        } catch (IllegalCharsetNameException e) {
            return unknownCharset(e.getCharsetName());
        } catch (UnsupportedCharsetException e) {
            return unknownCharset(e.getCharsetName());
        } catch (CharacterCodingException e) {
            return SubmissionRefusal.of(400, "error.encoding");
        }
    }

    private static FormReading read(HeaderValue contentType, byte[] body, Charset ofSite)
            throws UnreadableFormException, CharacterCodingException {
        Optional<Charset> declared = contentType.parameter("charset").map(Charset::forName);
        return switch (contentType.essence()) {
            case "application/x-www-form-urlencoded" -> fields(UrlEncodedFields.split(body), declared, ofSite);
            case "multipart/form-data" -> fields(MultipartFields.split(contentType, body), declared, ofSite);
            case "application/json" -> JsonForm.read(RawField.decode(body, declared.orElse(StandardCharsets.UTF_8)));
            default -> SubmissionRefusal.of(415, "error.content_type");
        };
    }

    private static SubmissionRefusal unknownCharset(String name) {
        return SubmissionRefusal.of(415, "error.charset", SubmissionRefusal.beginning(name));
    }

    private static FormReading fields(List<RawField> fields, Optional<Charset> declared, Charset ofSite)
            throws CharacterCodingException {
        if (fields.size() > MAX_FIELDS) {
            return SubmissionRefusal.of(400, "error.too_many_fields", MAX_FIELDS);
        }
        Optional<Charset> named = declared.or(() -> charsetField(fields));
        if (named.isPresent()) {
            return form(fields, named.get());
        }
        try {
            return form(fields, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return form(fields, ofSite);
        }
    }

    private static CommentForm form(List<RawField> fields, Charset charset) throws CharacterCodingException {
        Map<String, String> values = new LinkedHashMap<>();
        for (RawField field : fields) {
            // The last of several fields of one name counts, as in PHP.
            values.put(field.name(charset), field.value(charset));
        }
        return CommentForm.of(values);
    }

    private static Optional<Charset> charsetField(List<RawField> fields) {
        return fields.stream()
                .filter(field -> field.isNamed(CHARSET_FIELD) && !field.ascii().isEmpty())
                .findFirst()
                .map(field -> Charset.forName(field.ascii()));
    }
}
