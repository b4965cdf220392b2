package mizan.signal.offer;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.signal.matching.WordIndex.Found;
import mizan.signal.matching.WordRoles;
import mizan.signal.matching.WordRoles.Places;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/** The words of {@code offer_words.txt} and the prices in one text, in indices of its terms. */
final class OfferWords {

    /** Of these the feminine, and «his», are mostly other words: {@code معلم}, {@code مكتب}, {@code الرياض}. */
    private static final Set<Part> WITHOUT_SUFFIX = EnumSet.of(
            Part.TRADER,
            Part.PLACE,
            Part.SALE,
            Part.GOODS,
            Part.OPENING,
            Part.CALL,
            Part.PROMISE,
            Part.OURS,
            Part.NEED,
            Part.OWN,
            Part.REACH,
            Part.YOURS,
            Part.EARNED,
            Part.VENUE,
            Part.PRAISE,
            Part.READER);

    static final WordRoles<Part> WORDS =
            WordRoles.read(Part.class, OfferWords.class, "offer_words.txt", WITHOUT_SUFFIX);

    /** Without one of these nothing is offered, and the rest need not be looked for. */
    private static final Set<Part> NEEDED =
            EnumSet.of(Part.TRADE, Part.GOODS, Part.CALL, Part.OPENING, Part.OWN, Part.EARNED);

    private static final Set<Part> HEADS = EnumSet.of(Part.TRADE, Part.GOODS, Part.SALE, Part.TRADER, Part.OURS);

    private static final String AND = "و";
    private static final List<String> ARTICLES = List.of("ال", "لل", "وال", "بال", "عال", "فال");

    private static final Set<String> ENDINGS = Set.of(
            "com", "net", "org", "info", "site", "shop", "online", "xyz", "vip", "biz", "club", "top", "live", "io");
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    /** Sums are round, telephone numbers rarely. */
    private static final String ROUND = "0000";

    private static final String SENTENCE_ENDS = ".!?\u061F\u060C,\n";

    private final Map<Part, BitSet> places = new EnumMap<>(Part.class);
    private final int length;

    private OfferWords(int length) {
        this.length = length;
    }

    /** Those of {@code text}, in which {@code all} was found, but for the terms that are {@code printed} in the article. */
    static OfferWords in(AnalyzedText text, Found all, BitSet printed) {
        OfferWords words = new OfferWords(text.terms().size());
        Places<Part> found = all.of(WORDS);
        if (found.hasNone(NEEDED)) {
            return words;
        }
        for (Part part : Part.values()) {
            BitSet of = found.of(part);
            if (part != Part.PLACE) {
                of.andNot(printed);
            }
            words.places.put(part, of);
        }
        words.places.put(Part.PRICE, Prices.in(text));
        words.of(Part.OURS).or(Serving.in(text.terms()));
        words.addAddresses(text);
        words.addHead(text.terms());
        words.keepSellers(text.terms());
        words.addOpenings(text);
        return words;
    }

    private void addHead(List<Term> terms) {
        boolean sold = HEADS.stream().anyMatch(part -> of(part).get(0));
        if (sold && !isDefinite(terms.getFirst().form())) {
            of(Part.HEAD).set(0);
        }
    }

    /** A profession sells where it stands without the article before what is sold: «معلم دهانات», not «المعلم». */
    private void keepSellers(List<Term> terms) {
        BitSet traders = of(Part.TRADER);
        for (int i = traders.nextSetBit(0); i >= 0; i = traders.nextSetBit(i + 1)) {
            boolean sells = of(Part.TRADE).get(i + 1) || of(Part.SALE).get(i + 1);
            boolean joined = i + 1 < terms.size() && terms.get(i + 1).form().startsWith(AND);
            if (!sells || joined || isDefinite(terms.get(i).form())) {
                traders.clear(i);
            }
        }
    }

    /** Digits of a telephone number, and parts of a host, are ways to reach somebody. */
    private void addAddresses(AnalyzedText text) {
        List<Term> terms = text.terms();
        for (int i = 0; i < terms.size(); i++) {
            String form = terms.get(i).form();
            if (isNumber(form) && !of(Part.PRICE).get(i) || i > 0 && ENDINGS.contains(form) && follows(text, i)) {
                of(Part.REACH).set(i);
            }
        }
    }

    private static boolean isNumber(String form) {
        return form.length() >= FEWEST_DIGITS
                && form.length() <= MOST_DIGITS
                && !form.endsWith(ROUND)
                && form.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** True where a full stop joins the term to the one before, with blanks around it or without. */
    private static boolean follows(AnalyzedText text, int term) {
        int from = text.terms().get(term - 1).end();
        String between =
                text.key().text().substring(from, text.terms().get(term).start());
        return between.length() <= 3 && between.indexOf('.') >= 0;
    }

    /** An imperative is told from a past tense or a noun by its place. */
    private void addOpenings(AnalyzedText text) {
        BitSet openings = of(Part.OPENING);
        for (int i = openings.nextSetBit(0); i >= 0; i = openings.nextSetBit(i + 1)) {
            if (beginsSentence(text, i) && !hasSubject(text.terms(), i)) {
                of(Part.CALL).set(i);
            }
        }
    }

    /** «سجل اللاعب»: without the ending of a woman or of several, a verb before the article is in the past tense. */
    private static boolean hasSubject(List<Term> terms, int verb) {
        String form = terms.get(verb).form();
        return verb + 1 < terms.size()
                && isDefinite(terms.get(verb + 1).form())
                && !form.endsWith("ي")
                && !form.endsWith("وا")
                && !form.endsWith("و");
    }

    private static boolean beginsSentence(AnalyzedText text, int term) {
        int from = term == 0 ? 0 : text.terms().get(term - 1).end();
        String between =
                text.key().text().substring(from, text.terms().get(term).start());
        return term == 0 || between.chars().anyMatch(c -> SENTENCE_ENDS.indexOf(c) >= 0);
    }

    private static boolean isDefinite(String form) {
        return ARTICLES.stream().anyMatch(form::startsWith);
    }

    BitSet of(Part part) {
        return places.getOrDefault(part, new BitSet(0));
    }

    /** True where nothing is offered. */
    boolean isEmpty() {
        return places.isEmpty();
    }

    int length() {
        return length;
    }

    /** How many terms play {@code part} from {@code start} (inclusive) to {@code end} (exclusive). */
    int count(Part part, int start, int end) {
        return of(part).get(start, end).cardinality();
    }
}
