package mizan.signal.context;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.signal.context.ContextWords.Role;
import mizan.signal.matching.WordIndex.Found;
import mizan.signal.matching.WordRoles;
import mizan.signal.matching.WordRoles.Places;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.MatchKey;

/**
 * Which terms of a text are meant otherwise than they sound. Rules of neighbourhood, not of grammar: a few words before
 * and after decide, so that the cost is linear in the length of the text.
 */
public final class Contexts {

    /** How many terms may lie between an animal and what shows that it is one. */
    private static final int SETTING = 6;

    /** How near somebody is addressed where no animal is meant. */
    private static final int ADDRESSED = 2;

    private static final String ARTICLE = "ال";
    private static final String NISBA = "ي";
    private static final Set<String> BEHIND_NAMES = Stream.of(
                    "بن", "رئيس", "مدير", "عميد", "أستاذ", "عضو", "وزير", "نائب", "طبيب", "خبير", "مؤلف", "نقيب")
            .map(word -> MatchKey.of(word).text())
            .collect(Collectors.toUnmodifiableSet());

    private static final int REPORTED = 6;
    private static final int CONDEMNED = 10;
    private static final int CURSED = 4;

    private final List<Term> text;
    private final Places<Role> words;
    private final Sentences sentences;
    private final QuotedSpeech quoted;
    private final Map<Sense, BitSet> terms = new EnumMap<>(Sense.class);

    private Contexts(AnalyzedText analyzed, Found found) {
        this.quoted = QuotedSpeech.in(analyzed.clean());
        this.text = analyzed.terms();
        this.words = found.of(ContextWords.WORDS);
        this.sentences = new Sentences(analyzed);
        for (Sense sense : Sense.values()) {
            terms.put(sense, new BitSet());
        }
    }

    /** The words that contexts are told by. */
    public static WordRoles<?> words() {
        return ContextWords.WORDS;
    }

    /** Every context in {@code text}, in which {@code found} was found, a comment on an article with the words {@code article}. */
    public static Contexts in(AnalyzedText text, Found found, ArticleWords article) {
        Contexts contexts = new Contexts(text, found);
        SetPhrases.known().mark(text.terms(), contexts.of(Sense.SET_PHRASE));
        contexts.animals();
        contexts.technical(Role.KITCHEN_TERM, Role.KITCHEN);
        contexts.technical(Role.LEGAL_TERM, Role.LEGAL);
        contexts.technical(Role.LITERARY_TERM, Role.LITERARY);
        contexts.technical(Role.HADITH_TERM, Role.HADITH);
        contexts.names();
        contexts.curses();
        contexts.denials();
        contexts.of(Sense.NEWS).or(contexts.words.of(Role.NEWS));
        contexts.of(Sense.CONDEMNATION).or(contexts.words.of(Role.CONDEMNATION));
        contexts.of(Sense.COMMON).or(contexts.words.of(Role.COMMON));
        contexts.of(Sense.ARTICLE).or(article.in(text.terms()));
        return contexts;
    }

    /** The indices of the terms that are meant in this {@code sense}. */
    public BitSet of(Sense sense) {
        return Objects.requireNonNull(terms.get(sense));
    }

    /** The senses in which a term from {@code first} (inclusive) to {@code end} (exclusive) is meant. */
    public Set<Sense> of(int first, int end) {
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        terms.forEach((sense, ofSense) -> {
            int next = ofSense.nextSetBit(first);
            if (next >= 0 && next < end && sense != Sense.CONDEMNATION && sense != Sense.ARTICLE) {
                senses.add(sense);
            }
        });
        if (of(Sense.ARTICLE).nextClearBit(first) >= end) {
            senses.add(Sense.ARTICLE);
        }
        if (isBefore(Role.REPORT, first, REPORTED)) {
            senses.add(Sense.REPORT);
        }
        if (isBefore(Role.CONDEMNATION, first, CONDEMNED) || isAfter(Role.CONDEMNATION, end - 1, CONDEMNED)) {
            senses.add(Sense.CONDEMNATION);
        }
        return senses;
    }

    /** True when all from {@code start} to {@code end} (exclusive, of the original) lies in quotation marks. */
    public boolean isQuoted(int start, int end) {
        return quoted.holds(start, end);
    }

    private void animals() {
        BitSet animals = words.of(Role.ANIMAL);
        for (int i = animals.nextSetBit(0); i >= 0; i = animals.nextSetBit(i + 1)) {
            if (isIn(Role.ANIMAL_SETTING, i) && !isSomebodys(text.get(i).form())) {
                of(Sense.ANIMAL).set(i);
            }
        }
    }

    /** «طرطور» beside fish is a sauce, «معتوه» before a judge has no legal capacity. */
    private void technical(Role term, Role setting) {
        BitSet found = words.of(term);
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            if (isIn(setting, i)) {
                of(Sense.TECHNICAL).set(i);
            }
        }
    }

    /** Near a word of the {@code setting}, and nobody is called so. */
    private boolean isIn(Role setting, int term) {
        return isAround(setting, term, SETTING) && !isAround(Role.ADDRESS, term, ADDRESSED);
    }

    /** «كلابهم»: whose they are is told where people are meant. */
    private static boolean isSomebodys(String animal) {
        return animal.endsWith("هم") || animal.endsWith("كم") || animal.endsWith("نا");
    }

    private boolean isAround(Role role, int term, int distance) {
        return isBefore(role, term, distance) || isAfter(role, term, distance);
    }

    private boolean isBefore(Role role, int term, int distance) {
        return words.has(role, sentences.notBefore(term - distance, term), term);
    }

    private boolean isAfter(Role role, int term, int distance) {
        return words.has(role, term + 1, sentences.notAfter(term + 1 + distance, term));
    }

    /** True where the terms from {@code first} to {@code end} (exclusive) stand in a sentence that reports violence. */
    public boolean isNews(int first, int end) {
        return NewsTalk.isNear(text, first, end, sentences.notBefore(0, first), sentences.notAfter(text.size(), first));
    }

    /** The word after «قبيلة» or «مطار» is a name, unless somebody is called so: «يا ابن عين ...». */
    private void names() {
        BitSet heads = words.of(Role.PLACE);
        for (int i = heads.nextSetBit(0); i >= 0; i = heads.nextSetBit(i + 1)) {
            boolean isName = i + 1 < text.size() && !heads.get(i + 1) && !words.has(Role.ADDRESS, i - ADDRESSED, i);
            if (isName) {
                of(Sense.NAME).set(i + 1);
            }
        }
        BitSet groups = words.of(Role.GROUP_NAME);
        for (int i = groups.nextSetBit(0); i >= 0; i = groups.nextSetBit(i + 1)) {
            of(isDefinite(i + 1) ? Sense.NAME : Sense.SURNAME).set(i + 1);
        }
        BitSet titles = words.of(Role.TITLE);
        for (int i = titles.nextSetBit(0); i >= 0; i = titles.nextSetBit(i + 1)) {
            if (!isDefinite(i + 1)) {
                of(isNameOrOffice(i + 2) ? Sense.NAME : Sense.SURNAME).set(i + 1);
            }
        }
    }

    /** «عائلة الكلب» is a name, «فريق حمير» hardly; behind a title it is the other way round: «الكاتب الحمار». */
    private boolean isDefinite(int term) {
        return term < text.size() && text.get(term).form().startsWith(ARTICLE);
    }

    /** «الشاعر زامل العنزي», «السيد تيس بن علي», «الدكتور جحش رئيس القسم»: more of a name follows, or what somebody is. */
    private boolean isNameOrOffice(int term) {
        return term < text.size()
                && (isDefinite(term) && text.get(term).form().endsWith(NISBA)
                        || BEHIND_NAMES.contains(text.get(term).form()));
    }

    private void curses() {
        BitSet curses = words.of(Role.CURSE);
        for (int i = curses.nextSetBit(0); i >= 0; i = curses.nextSetBit(i + 1)) {
            int target = words.of(Role.UNJUST).nextSetBit(i + 1);
            if (target >= 0 && target <= i + CURSED) {
                of(Sense.CURSE_ON_THE_UNJUST).set(i, target + 1);
            }
        }
    }

    private void denials() {
        for (int i = 1; i < text.size(); i++) {
            if (Negation.precedes(text, i)) {
                of(Sense.DENIAL).set(i);
            }
        }
    }
}
