package mizan.intake.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was in the fields of a form, under their plain names; fields that Mizan does not know are kept aside, because a
 * site may require one of them (a consent box). A field that is not there is empty.
 *
 * @param values the fields that are there
 * @param sentByProgram true for JSON, whose sender is told of every field that is wrong; a reader is not troubled for a
 *     field that the form could do without
 * @param malformed the fields whose value is none that a field can have, such as a list
 */
public record CommentForm(Map<String, String> values, boolean sentByProgram, Set<String> malformed)
        implements FormReading {

    /** A form without fields. */
    public static final CommentForm EMPTY = new CommentForm(Map.of());

    /** The trap: people cannot see this field, programs that fill every field do. */
    static final String HONEYPOT = "homepage";

    /** The signed time at which the form was shown. */
    static final String TOKEN = "mizanToken";

    public CommentForm {
        values = Map.copyOf(values);
        malformed = Set.copyOf(malformed);
    }

    /** The form of a page. */
    public CommentForm(Map<String, String> values) {
        this(values, false, Set.of());
    }

    /** The form of a page, with fields by any of their names; a plain name wins over K2's. */
    public static CommentForm of(Map<String, String> fields) {
        return new CommentForm(plainlyNamed(fields));
    }

    /** The form that a program sent, with fields by any of their names; a plain name wins over K2's. */
    static CommentForm ofJson(Map<String, String> fields, Set<String> malformed) {
        Set<String> plain = malformed.stream()
                .map(field -> K2Form.PLAIN_NAMES.getOrDefault(field, field))
                .collect(Collectors.toSet());
        return new CommentForm(plainlyNamed(fields), true, plain);
    }

    private static Map<String, String> plainlyNamed(Map<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>(fields);
        K2Form.PLAIN_NAMES.forEach((k2, plain) -> {
            String value = values.remove(k2);
            if (value != null) {
                values.putIfAbsent(plain, k2.equals("itemID") ? K2Form.article(value) : value);
            }
        });
        return values;
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

    /** Title and text of the article, each on lines of its own; empty where the form has neither. */
    public String articleWords() {
        return (value("article_title") + "\n" + value("article_text")).strip();
    }

    /** The site's own id of the reader's account, as far as the form tells; only a signed form is to be believed. */
    public String user() {
        return value("user");
    }

    /** The reader's network address, as a program that passes the form on tells it; only a signed form is to be believed. */
    public String readerAddress() {
        return value("reader_address");
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
