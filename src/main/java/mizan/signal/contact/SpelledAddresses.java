package mizan.signal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.signal.contact.SpelledNumbers.Place;
import mizan.text.Term;

/**
 * E-mail addresses whose signs are spelled out, «name at gmail dot com», «name جيميل دوت كوم»: nobody does that but to
 * pass a filter.
 */
final class SpelledAddresses {

    private static final Set<String> AT = Set.of("at", "arobase", "arobas", "ات", "عند", "اروباس");
    private static final Set<String> DOT = Set.of("dot", "point", "دوت", "نقطه", "بوينت");
    private static final Set<String> PROVIDERS =
            Set.of("gmail", "hotmail", "yahoo", "outlook", "proton", "protonmail", "yandex", "جيميل", "هوتميل", "ياهو");
    private static final Set<String> ENDINGS = Set.of("com", "net", "org", "info", "fr", "ru", "me", "كوم", "نت");

    private SpelledAddresses() {}

    /** The places in {@code terms} where such an address stands. */
    static List<Place> in(List<Term> terms) {
        List<Place> found = new ArrayList<>(0);
        for (int dot = 2; dot + 1 < terms.size(); dot++) {
            boolean ends = DOT.contains(form(terms, dot)) && ENDINGS.contains(form(terms, dot + 1));
            if (ends && (AT.contains(form(terms, dot - 2)) || PROVIDERS.contains(form(terms, dot - 1)))) {
                found.add(new Place(Math.max(0, dot - 3), dot + 2));
            }
        }
        return found;
    }

    private static String form(List<Term> terms, int term) {
        return terms.get(term).form();
    }
}
