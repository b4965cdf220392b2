package mizan.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of Joomla's K2: its names of fields, and the texts that it prefills and that count as empty. */
final class K2Form {

    /** K2's field names beside the plain ones. Where a form holds both, the plain one counts. */
    static final Map<String, String> PLAIN_NAMES = Map.of(
            "commentText", "text",
            "userName", "name",
            "commentEmail", "email",
            "commentURL", "url",
            "itemID", "article");

    /**
     * What K2's form holds before a reader types. The English ones are K2's own; it ships no Arabic, so the Arabic and
     * French ones are the usual translations, and each site can add its own.
     */
    private static final List<String> PREFILLED = List.of(
            "enter your message here...",
            "enter your name...",
            "enter your e-mail address...",
            "enter your site URL...",
            "اكتب تعليقك هنا...",
            "أدخل رسالتك هنا...",
            "ادخل رسالتك هنا...",
            "أدخل تعليقك هنا...",
            "اكتب اسمك...",
            "أدخل اسمك...",
            "ادخل اسمك...",
            "اكتب بريدك الإلكتروني...",
            "أدخل بريدك الإلكتروني...",
            "أدخل بريدك الالكتروني...",
            "أدخل عنوان بريدك الإلكتروني...",
            "اكتب رابط موقعك...",
            "أدخل رابط موقعك...",
            "أدخل عنوان موقعك...",
            "entrez votre message ici...",
            "entrez votre nom...",
            "entrez votre adresse e-mail...",
            "entrez l'URL de votre site...");

    private K2Form() {}

    /** K2's placeholders and those of a site, in the form that {@link #isPlaceholder} compares. */
    static Set<String> placeholders(List<String> ofSite) {
        Set<String> all = PREFILLED.stream().map(K2Form::comparable).collect(Collectors.toSet());
        ofSite.forEach(placeholder -> all.add(comparable(placeholder)));
        return Set.copyOf(all);
    }

    static boolean isPlaceholder(String value, Set<String> placeholders) {
        return placeholders.contains(comparable(value));
    }

    /** Case, an ellipsis written as one character and white space around do not matter. */
    private static String comparable(String value) {
        String text = value.strip().replace("\u2026", "...").toLowerCase(Locale.ROOT);
        return text.endsWith("...") ? text.substring(0, text.length() - 3).strip() : text;
    }
}
