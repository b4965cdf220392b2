package mizan.signal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mizan.text.html.CleanText;
import org.apache.commons.validator.routines.DomainValidator;

/**
 * Finds links in plain text, in one pass over its dots: whatever follows {@code ://} or {@code www.}, and bare domains
 * in Latin letters whose last part is a top-level domain. Bare domains in Arabic letters are not links: many of their
 * last parts ({@code مصر}, {@code قطر}) are words that follow a full stop whose space was forgotten.
 */
final class LinksInText {

    private static final int LONGEST_HOST = 253;
    private static final char FIRST_ACCENTED = '\u00C0';
    private static final char LAST_CYRILLIC = '\u052F';
    private static final int LONGEST_SCHEME = 10;
    private static final String TRAILING_PUNCTUATION = ".,;:!?)]}'_،؛؟…";
    private static final String LINK_ENDS = "<>\"«»“”";

    /**
     * Two-letter domains that count without a path. Other country domains are words too often ({@code fini.Et},
     * {@code good.so}) to be believed without one.
     */
    private static final Set<String> COMMON_COUNTRIES = Set.of(
            "ae", "bh", "cc", "co", "de", "dz", "eg", "fr", "gg", "gl", "io", "jo", "kw", "ly", "ma", "me", "mr", "pw",
            "qa", "ru", "sa", "tk", "tn", "tv", "uk", "us", "ws", "ye");

    private final CleanText clean;
    private final String text;
    private final List<Link> links = new ArrayList<>(0);

    private LinksInText(CleanText clean) {
        this.clean = clean;
        this.text = clean.text();
    }

    static List<Link> in(CleanText clean) {
        LinksInText finder = new LinksInText(clean);
        int next = 0;
        int dot = finder.text.indexOf('.');
        while (dot >= 0) {
            next = finder.lookAround(dot, next);
            dot = finder.text.indexOf('.', Math.max(next, dot + 1));
        }
        return finder.links;
    }

    /** Looks for a link around {@code dot} that begins at {@code floor} or later; answers where to go on. */
    private int lookAround(int dot, int floor) {
        int host = hostStart(dot, floor);
        if (hasSchemeBefore(host, floor)) {
            return add(schemeStart(host, floor), addressEnd(host));
        }
        int start = afterUnderscores(runStart(dot, floor), dot);
        if (text.regionMatches(true, start, "www.", 0, 4)) {
            return add(start, addressEnd(start));
        }
        int end = runEnd(dot);
        if (isDomain(start, end) && standsAlone(start, end)) {
            return add(start, addressEnd(end));
        }
        return end;
    }

    private int add(int start, int end) {
        int trimmed = end;
        while (trimmed > start + 1 && TRAILING_PUNCTUATION.indexOf(text.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        int from = clean.originalStart(start);
        links.add(Link.of(text.substring(start, trimmed), from, clean.originalEnd(trimmed - 1)));
        return end;
    }

    /** Where a host begins whose letters may be of any script; a user name and password may stand before it. */
    private int hostStart(int dot, int floor) {
        int start = dot;
        int lowest = Math.max(floor, dot - LONGEST_HOST);
        while (start > lowest && isHostLetterOfAnyScript(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int runStart(int dot, int floor) {
        int start = dot;
        int lowest = Math.max(floor, dot - LONGEST_HOST);
        while (start > lowest && isHostLetterOrAlike(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** Underscores before a host are emphasis, {@code _example.com_}, or belong to the word before it. */
    private int afterUnderscores(int from, int dot) {
        int start = from;
        while (start < dot && text.charAt(start) == '_') {
            start++;
        }
        return start;
    }

    private int runEnd(int dot) {
        int end = dot + 1;
        while (end < text.length() && isHostLetterOrAlike(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean hasSchemeBefore(int start, int floor) {
        return start - floor >= 4 && text.startsWith("://", start - 3) && isLatinLetter(text.charAt(start - 4));
    }

    private int schemeStart(int start, int floor) {
        int scheme = start - 3;
        int lowest = Math.max(floor, scheme - LONGEST_SCHEME);
        while (scheme > lowest && isLatinLetter(text.charAt(scheme - 1))) {
            scheme--;
        }
        return scheme;
    }

    private int addressEnd(int from) {
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && LINK_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private boolean isDomain(int start, int end) {
        int last = end;
        while (last > start && ".-_".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        int dot = text.lastIndexOf('.', last - 1);
        if (dot <= start || last - start > LONGEST_HOST || text.charAt(dot - 1) == '.') {
            return false;
        }
        String top = text.substring(dot + 1, last);
        return top.length() > 1
                && !beginsSentence(top, text.charAt(dot - 1))
                && (top.length() > 2 || COMMON_COUNTRIES.contains(top.toLowerCase(Locale.ROOT)) || pathFollows(end))
                && DomainValidator.getInstance().isValidTld(top);
    }

    /** A capital after lower case is the next sentence whose space was forgotten. */
    private static boolean beginsSentence(String top, char before) {
        return Character.isUpperCase(top.charAt(0)) && !Character.isUpperCase(before);
    }

    private boolean pathFollows(int end) {
        return end < text.length() && text.charAt(end) == '/';
    }

    /** Not part of an e-mail address, nor of a longer word. */
    private boolean standsAlone(int start, int end) {
        return isFreeBefore(start) && (end == text.length() || !continuesWord(end));
    }

    private boolean isFreeBefore(int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == '_') {
            before--;
        }
        boolean isAfterUnderscore = before < start - 1;
        return before < 0
                || (text.charAt(before) != '@'
                        && !(isAfterUnderscore && Character.isLetterOrDigit(text.charAt(before))));
    }

    private boolean continuesWord(int end) {
        return text.charAt(end) == '@' || (text.charAt(end - 1) == '_' && Character.isLetter(text.charAt(end)));
    }

    private static boolean isHostLetterOfAnyScript(char c) {
        return isHostLetter(c) || Character.isLetter(c) || Character.isSurrogate(c) || c == '@' || c == ':';
    }

    /** Latin with accents, Greek and Cyrillic: their letters can be taken for others, Arabic ones cannot. */
    private static boolean isHostLetterOrAlike(char c) {
        return isHostLetter(c) || c >= FIRST_ACCENTED && c <= LAST_CYRILLIC && Character.isLetter(c);
    }

    /** Underscores too: names of hosts must not have them, but many of free blogs and shops do. */
    private static boolean isHostLetter(char c) {
        return isLatinLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
