package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.signal.contact.SpelledNumbers.Place;
import mizan.signal.matching.WordSet;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * E-mail addresses whose signs are spelled out, «name at gmail dot com», «name جيميل دوت كوم»,
 * {@code name (@) gmail}: nobody does that but to
 * pass a filter.
 */
final class SpelledAddresses {

    private static final Set<String> AT = Set.of("at", "arobase", "arobas", "ات", "عند", "اروباس");
    private static final WordSet DOT = WordSet.of("dot", "point", "دوت", "نقطه", "بوينت");
    private static final Set<String> PROVIDERS =
            Set.of("gmail", "hotmail", "yahoo", "outlook", "proton", "protonmail", "yandex", "جيميل", "هوتميل", "ياهو");
    /** Of these nobody says that he is at them. */
    private static final WordSet MAIL_ONLY =
            WordSet.of("gmail", "hotmail", "protonmail", "proton", "yandex", "جيميل", "هوتميل", "هتميل");

    private static final Set<String> ENDINGS = Set.of("com", "net", "org", "info", "fr", "ru", "me", "كوم", "نت");

    private SpelledAddresses() {}

    /** The places in {@code text} where such an address stands, in terms. */
    static List<Place> in(AnalyzedText text) {
        List<Term> terms = text.terms();
        List<Place> found = new ArrayList<>(0);
        for (int provider = 1; provider < terms.size(); provider++) {
            if (MAIL_ONLY.contains(form(terms, provider)) && isAt(text, provider)) {
                found.add(new Place(Math.max(0, provider - 2), provider + 1));
            }
        }
        for (int dot = 2; dot + 1 < terms.size(); dot++) {
            boolean ends = DOT.contains(form(terms, dot)) && ENDINGS.contains(form(terms, dot + 1));
            if (ends && (AT.contains(form(terms, dot - 2)) || PROVIDERS.contains(form(terms, dot - 1)))) {
                found.add(new Place(Math.max(0, dot - 3), dot + 2));
            }
        }
        return found;
    }

    /** A word for the sign before the provider, or the sign itself cut off by blanks or brackets: {@code name (@) gmail}. */
    private static boolean isAt(AnalyzedText text, int provider) {
        if (AT.contains(form(text.terms(), provider - 1))) {
            return true;
        }
        int from = text.terms().get(provider - 1).end();
        String between =
                text.key().text().substring(from, text.terms().get(provider).start());
        return between.length() > 1 && between.indexOf('@') >= 0;
    }

    private static String form(List<Term> terms, int term) {
        return terms.get(term).form();
    }
}
