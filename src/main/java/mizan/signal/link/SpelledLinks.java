package mizan.signal.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.signal.TextRange;
import mizan.signal.matching.WordSet;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Links that are typed so that a filter does not see them: {@code example . com}, {@code example[.]com},
 * "example dot com", {@code example دوت كوم}, {@code w w w}. A full stop with a blank before it may end a sentence, so that only
 * endings count that are no words.
 */
final class SpelledLinks {

    private static final WordSet DOTS = WordSet.of("dot", "دوت");
    private static final WordSet ENDINGS = WordSet.of(
            "com", "net", "org", "info", "biz", "xyz", "io", "ru", "fr", "co", "site", "shop", "online", "club", "vip",
            "click", "live", "tv", "كوم", "نت", "اورج");

    /** After a full stop that stands alone these begin sentences too. */
    private static final Set<String> WORDS =
            Set.of("info", "site", "shop", "online", "club", "live", "click", "co", "نت");

    /** Short hosts, with their endings: messengers and shorteners. */
    private static final Set<String> SHORT_HOSTS =
            Set.of("t me", "wa me", "bit ly", "cutt ly", "goo gl", "t co", "is gd");

    /** Letters of the endings of these. */
    private static final int SHORT_ENDING = 2;

    private static final WordSet SCHEMES = WordSet.of("www", "http", "https", "hxxp", "hxxps");
    private static final int WIDEST_GAP = 5;

    private SpelledLinks() {}

    /** Where they stand in the match key of {@code text}. */
    static List<TextRange> in(AnalyzedText text) {
        List<Term> terms = text.terms();
        String key = text.key().text();
        List<TextRange> found = new ArrayList<>(0);
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            String form = term.form();
            if (SCHEMES.contains(form) && isCutOff(key, term.end()) && i + 1 < terms.size()) {
                found.add(new TextRange(term.start(), terms.get(i + 1).end()));
            } else if (isSpacedScheme(terms, i)) {
                found.add(new TextRange(term.start(), terms.get(i + 2).end()));
            } else if (i > 0 && ends(terms, i, key)) {
                found.add(new TextRange(terms.get(i - 1).start(), term.end()));
            }
        }
        return found;
    }

    /** {@code w w w} */
    private static boolean isSpacedScheme(List<Term> terms, int first) {
        return first + 2 < terms.size()
                && isW(terms.get(first))
                && isW(terms.get(first + 1))
                && isW(terms.get(first + 2));
    }

    private static boolean isW(Term term) {
        return term.form().equals("w");
    }

    private static boolean ends(List<Term> terms, int ending, String key) {
        String form = terms.get(ending).form();
        String host = terms.get(ending - 1).form();
        boolean known = form.length() == SHORT_ENDING && SHORT_HOSTS.contains(host + " " + form);
        if (!known && !ENDINGS.contains(form)) {
            return false;
        }
        if (DOTS.contains(host)) {
            return ending > 1 && isName(terms.get(ending - 2).form());
        }
        String between =
                key.substring(terms.get(ending - 1).end(), terms.get(ending).start());
        return isSpacedDot(between) && (known || !WORDS.contains(form) || between.indexOf('[') >= 0);
    }

    /** «حركات دوت كوم» is a turn of phrase, and so is "the dot com bubble". */
    private static boolean isName(String word) {
        char first = word.charAt(0);
        return !word.equals("the") && (first >= 'a' && first <= 'z' || first >= '0' && first <= '9');
    }

    /** One full stop, with a blank or a bracket before it. */
    private static boolean isSpacedDot(String between) {
        int dot = between.indexOf('.');
        return dot > 0
                && between.length() <= WIDEST_GAP
                && dot == between.lastIndexOf('.')
                && between.chars().allMatch(c -> c == '.' || c == ' ' || "[](){}".indexOf(c) >= 0);
    }

    /** Within a link that stands as such, a full stop or a colon follows at once. */
    private static boolean isCutOff(String key, int end) {
        return end < key.length() && key.charAt(end) == ' ';
    }
}
