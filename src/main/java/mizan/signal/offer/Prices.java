package mizan.signal.offer;

import java.util.BitSet;
import java.util.List;
import mizan.signal.matching.WordSet;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/** Amounts of money and shares in hundred, in digits: «250 دينار», {@code $9}, {@code 20%}. */
final class Prices {

    private static final WordSet CURRENCIES = WordSet.of(
            "ريال", "ريالا", "ريالات", "درهم", "درهما", "دراهم", "دينار", "دينارا", "دنانير", "جنيه", "جنيها", "دولار",
            "دولارا", "دولارات", "يورو", "ليره", "شيكل", "الف", "مليون", "دج", "دت", "dh", "dhs", "dt", "da", "dzd",
            "sar", "aed", "usd", "eur", "euro", "euros", "dollar", "dollars", "fcfa", "tl", "btc", "usdt");
    private static final String SIGNS = "$€£₽¥元%٪";

    private Prices() {}

    /** The terms of {@code text} that are digits of an amount. */
    static BitSet in(AnalyzedText text) {
        BitSet prices = new BitSet(0);
        List<Term> terms = text.terms();
        String key = text.key().text();
        for (int i = 0; i < terms.size(); i++) {
            if (isDigit(terms.get(i).form().charAt(0)) && isPrice(terms, i, key)) {
                prices.set(i);
            }
        }
        return prices;
    }

    private static boolean isPrice(List<Term> terms, int at, String key) {
        Term digits = terms.get(at);
        return hasSign(key, digits.start() - 1)
                || hasSign(key, digits.end())
                || hasSign(key, digits.start() - 2)
                || hasSign(key, digits.end() + 1)
                || at + 1 < terms.size()
                        && CURRENCIES.contains(terms.get(at + 1).form())
                || at > 0 && CURRENCIES.contains(terms.get(at - 1).form());
    }

    private static boolean hasSign(String key, int at) {
        return at >= 0 && at < key.length() && SIGNS.indexOf(key.charAt(at)) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
