package mizan.intake.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;

/** The form of Joomla's K2: its names of fields, and the texts that it prefills and that count as empty. */
public final class K2Form {

    /** K2's field names beside the plain ones. Where a form holds both, the plain one counts. */
    static final Map<String, String> PLAIN_NAMES = Map.of(
            "commentText", "text",
            "userName", "name",
            "commentEmail", "email",
            "commentURL", "url",
            "itemID", "article");

    /** K2 reads the id of an article as a number, and passes over its alias: {@code 7:train}. */
    private static final Pattern ITEM_ID = Pattern.compile("\\s*0*([1-9][0-9]{0,9})(:.*)?\\s*");

    private static final List<String> FIELDS = List.of("text", "name", "email", "url");

    /**
     * What K2's form may hold before a reader types, beside what the messages call {@code placeholder}: the English ones
     * there are K2's own; it ships no Arabic, so these are other usual translations, and each site can add its own.
     */
    private static final List<String> ALSO_PREFILLED = List.of(
            "أدخل رسالتك هنا...",
            "ادخل رسالتك هنا...",
            "أدخل تعليقك هنا...",
            "نص التعليق...",
            "أدخل اسمك...",
            "ادخل اسمك...",
            "أدخل بريدك الإلكتروني...",
            "أدخل بريدك الالكتروني...",
            "أدخل عنوان بريدك الإلكتروني...",
            "اكتب عنوان موقعك...",
            "أدخل رابط موقعك...",
            "أدخل عنوان موقعك...",
            "entrez votre message ici...",
            "entrez votre nom...",
            "entrez votre adresse e-mail...",
            "entrez l'URL de votre site...");

    /** Has a space, and is refused wherever an article's id is. */
    private static final String NO_ARTICLE = "no article";

    private K2Form() {}

    /**
     * The article that the field for its id means to K2; a value that no article has where K2 would find none.
     */
    static String article(String itemId) {
        Matcher number = ITEM_ID.matcher(itemId);
        return itemId.isBlank() ? "" : number.matches() ? number.group(1) : NO_ARTICLE;
    }

    /** K2's placeholders and those of a site, in the form that {@link #isPlaceholder} compares. */
    public static Set<String> placeholders(List<String> ofSite) {
        return Stream.of(ofMessages(), ALSO_PREFILLED.stream(), ofSite.stream())
                .flatMap(placeholders -> placeholders)
                .map(K2Form::comparable)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> ofMessages() {
        return Stream.of(Language.values())
                .flatMap(
                        language -> FIELDS.stream().map(field -> ReaderMessages.get(language, "placeholder." + field)));
    }

    public static boolean isPlaceholder(String value, Set<String> placeholders) {
        return placeholders.contains(comparable(value));
    }

    /** Case, an ellipsis written as one character and white space around do not matter. */
    private static String comparable(String value) {
        String text = value.strip().replace("\u2026", "...").toLowerCase(Locale.ROOT);
        return text.endsWith("...") ? text.substring(0, text.length() - 3).strip() : text;
    }
}
