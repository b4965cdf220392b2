package mizan.intake.form;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was in the fields of a form, under their plain names; fields that Mizan does not know are kept aside, because a
 * site may require one of them (a consent box). A field that is not there is empty.
 */
public record CommentForm(Map<String, String> values) implements FormReading {

    /** The trap: people cannot see this field, programs that fill every field do. */
    static final String HONEYPOT = "homepage";

    /** The signed time at which the form was shown. */
    static final String TOKEN = "mizanToken";

    public CommentForm {
        values = Map.copyOf(values);
    }

    /** Takes fields by any of their names; a plain name wins over K2's. */
    public static CommentForm of(Map<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>(fields);
        K2Form.PLAIN_NAMES.forEach((k2, plain) -> {
            String value = values.remove(k2);
            if (value != null) {
                values.putIfAbsent(plain, value);
            }
        });
        return new CommentForm(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    String text() {
        return value("text");
    }

    String name() {
        return value("name");
    }

    String email() {
        return value("email");
    }

    String url() {
        return value("url");
    }

    public String article() {
        return value("article");
    }

    public String site() {
        return value("site");
    }

    public String token() {
        return value(TOKEN);
    }

    public boolean hasFilledHoneypot() {
        return !value(HONEYPOT).isBlank();
    }
}
