package mizan.signal.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import mizan.text.reading.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * What Arabic writes attached to a word: conjunctions, prepositions, the article and the vocative before it, endings
 * and pronouns after it. Two tables, and the rules by which they may meet around a form. All letters are folded ones:
 * the article is {@code ال}, {@code ه} is both «his» and teh marbuta.
 *
 * <p>The rules exist because loose stripping makes everyday words into abuse:
 * <ul>
 *   <li>A form of two letters takes only a conjunction and the article before it, nothing after it: {@code زبون}
 *       (customer) must not be read as two letters with a plural ending.
 *   <li>After the article no pronoun can stand. So {@code الكلبي}, {@code الخولي} are not «the … of mine» but nisbas,
 *       that is surnames, and do not match.
 *   <li>A bare {@code ي} is not taken off a form of three letters even without the article: {@code كلبي} is a surname
 * as       often as «my dog». A list that means it names it.
 *   <li>{@code ان} and the endings of verbs need four letters: three letters with {@code ان} are another word
 *       ({@code خولان} is a place and a tribe), three with {@code وا} are everyday verbs ({@code كفروا} in the Quran).
 *   <li>The short vocative {@code ي} needs four letters: with three it makes verbs ({@code يخول}, authorises).
 *   <li>The future {@code س}, {@code ه}, {@code ح} stands only before {@code ا ت ن ي}, which begin an imperfect.
 * </ul>
 */
public final class Clitics {

    /** How much a form may carry. */
    enum Carries {
        /** A prefix and a suffix. */
        BOTH,
        /** A prefix only. */
        PREFIX,
        /** Neither. */
        NOTHING,
        /** A prefix, and a pronoun or dual ending must follow: {@code عاهرت} of {@code عاهره}. */
        PRONOUN_FOLLOWS,
        /** A prefix, and a plural ending must follow: {@code عاهر} of {@code عاهره}, {@code عاهرات}. */
        PLURAL_FOLLOWS
    }

    /** A kind of prefix: the shortest form it stands before, and whether it makes the form definite. */
    public enum Before {
        NOTHING(1, false),
        CONJUNCTION(2, false),
        ARTICLE(2, true),
        PREPOSITION(3, false),
        PREPOSITION_AND_ARTICLE(3, true),
        VOCATIVE(3, false),
        VOCATIVE_AND_ARTICLE(3, true),
        SHORT_VOCATIVE(4, false),
        FUTURE(4, false);

        private final int shortestForm;
        private final boolean definite;

        Before(int shortestForm, boolean definite) {
            this.shortestForm = shortestForm;
            this.definite = definite;
        }

        /** False where {@code letters} are too few for a form behind it. */
        boolean mayStandBefore(int letters) {
            return letters >= shortestForm;
        }
    }

    /** A kind of suffix: the shortest form it follows, and whether it holds a pronoun. */
    enum After {
        NOTHING(1, false),
        FEMININE_OR_HIS(3, false),
        PLURAL(3, false),
        PLURAL_AND_PRONOUN(3, true),
        DUAL(4, false),
        ACCUSATIVE(3, false),
        PRONOUN(3, true),
        MINE(4, true),
        ME(4, true),
        VERB_PLURAL(4, false),
        VERB_PLURAL_AND_PRONOUN(4, true);

        private final int shortestForm;
        private final boolean pronoun;

        After(int shortestForm, boolean pronoun) {
            this.shortestForm = shortestForm;
            this.pronoun = pronoun;
        }
    }

    /** The letters that a word may begin with before its form, as a letter tree: a step for each letter of the word. */
    public static final class Prefixes {

        private final @Nullable Prefixes[] next = new Prefixes[LETTERS];
        private @Nullable Before kind;

        /** What the letters so far are; null where they only begin a prefix. */
        public @Nullable Before kind() {
            return kind;
        }

        /** The step for one more letter; null where no prefix goes on with it. */
        public @Nullable Prefixes then(char letter) {
            int index = letter - FIRST_LETTER;
            return index >= 0 && index < LETTERS ? next[index] : null;
        }

        private void add(String letters, Before kind) {
            Prefixes step = this;
            for (int i = 0; i < letters.length(); i++) {
                step = step.orNew(letters.charAt(i) - FIRST_LETTER);
            }
            step.kind = step.kind == null || isMilder(kind, step.kind) ? kind : step.kind;
        }

        private Prefixes orNew(int index) {
            Prefixes known = next[index];
            Prefixes step = known == null ? new Prefixes() : known;
            next[index] = step;
            return step;
        }

        /** Without dots two prefixes may look the same; the one that asks for less counts. */
        private static boolean isMilder(Before kind, Before than) {
            return kind.shortestForm < than.shortestForm || (!kind.definite && than.definite);
        }
    }

    /** Alef to the last dotless shape, the letters of {@link #PREFIXES} with and without dots. */
    private static final char FIRST_LETTER = '\u0627';

    private static final int LETTERS = '\u06A1' - FIRST_LETTER + 1;

    /** Letters of the longest suffix. */
    static final int LONGEST_SUFFIX = Suffixes.LONGEST;

    private static final String ARTICLE = "ال";
    private static final String IMPERFECT = "اتني\u066E";

    private static final Map<Before, String> PREFIXES = Map.of(
            Before.CONJUNCTION, "و ف",
            Before.ARTICLE, "ال وال فال",
            Before.PREPOSITION, "ب ك ل وب وك ول فب فك فل",
            Before.PREPOSITION_AND_ARTICLE, "بال كال لل وبال وكال ولل فبال فكال فلل عال وعال هال وهال بهال فهال",
            Before.VOCATIVE, "يا ويا",
            Before.VOCATIVE_AND_ARTICLE, "يال ياال ويال",
            Before.SHORT_VOCATIVE, "ي",
            Before.FUTURE, "س وس فس ه وه ح وح");

    private static final Map<After, String> SUFFIXES = Map.ofEntries(
            Map.entry(After.FEMININE_OR_HIS, "ه"),
            Map.entry(After.PLURAL, "ات ون ين"),
            Map.entry(After.PLURAL_AND_PRONOUN, "اتك اتكم اتكن اته اتها اتهم اتنا اتي"),
            Map.entry(After.DUAL, "ان تان تين"),
            Map.entry(After.ACCUSATIVE, "ا"),
            Map.entry(After.PRONOUN, "ك كم كن كما كو كوا كي ها هم هن هما نا"),
            Map.entry(After.MINE, "ي"),
            Map.entry(After.ME, "ني"),
            Map.entry(After.VERB_PLURAL, "وا و"),
            Map.entry(After.VERB_PLURAL_AND_PRONOUN, "وه وها وهم وهن ونا وني وك وكم"));

    /** What ordinary writing attaches. */
    public static final Clitics DOTTED = new Clitics(UnaryOperator.identity());

    /** The same, as the shapes that are left of it without dots ({@link Skeleton}). */
    public static final Clitics DOTLESS = new Clitics(Skeleton::of);

    private final UnaryOperator<String> shape;
    private final Prefixes prefixes;
    private final Suffixes suffixes;

    private Clitics(UnaryOperator<String> shape) {
        this.shape = shape;
        this.prefixes = allPrefixes(shape);
        this.suffixes = new Suffixes(suffixKinds(shape));
    }

    /** A folded form as this kind of writing shows it. */
    String shape(String form) {
        return shape.apply(form);
    }

    /** The first step: no letter yet, no prefix. */
    public Prefixes prefixes() {
        return prefixes;
    }

    /** What {@code word} ends with from {@code index} on; null where that is not a suffix. */
    @Nullable
    After suffix(String word, int index) {
        return index == word.length() ? After.NOTHING : suffixes.of(word, index);
    }

    /**
     * True when {@code word}, the last of a phrase that ends with its first {@code length} letters, goes on with a
     * suffix: a pronoun, but none after the article, or where four letters stand before it a plural or «ه». With three
     * those make other words: «يا ثور», «يا ثورة».
     */
    boolean endsPhrase(String word, int length) {
        After after = suffix(word, length);
        boolean definite = word.startsWith(ARTICLE);
        int letters = definite ? length - ARTICLE.length() : length;
        return after != null
                && switch (after) {
                    case PRONOUN -> !definite && letters >= after.shortestForm;
                    case FEMININE_OR_HIS, PLURAL -> letters > after.shortestForm;
                    case NOTHING,
                            PLURAL_AND_PRONOUN,
                            DUAL,
                            ACCUSATIVE,
                            MINE,
                            ME,
                            VERB_PLURAL,
                            VERB_PLURAL_AND_PRONOUN -> false;
                };
    }

    /** True when a form of {@code length} letters that begins with {@code first} may stand between the two. */
    static boolean mayStandBetween(Before before, After after, Carries carries, int length, char first) {
        return length >= before.shortestForm
                && length >= after.shortestForm
                && !(before.definite && after.pronoun)
                && (before != Before.FUTURE || IMPERFECT.indexOf(first) >= 0)
                && carries(carries, before, after);
    }

    private static boolean carries(Carries carries, Before before, After after) {
        return switch (carries) {
            case BOTH -> true;
            case PREFIX -> after == After.NOTHING;
            case NOTHING -> before == Before.NOTHING && after == After.NOTHING;
            case PRONOUN_FOLLOWS -> after.pronoun || after == After.FEMININE_OR_HIS || after == After.DUAL;
            case PLURAL_FOLLOWS -> after == After.PLURAL || after == After.PLURAL_AND_PRONOUN;
        };
    }

    private static Prefixes allPrefixes(UnaryOperator<String> shape) {
        Prefixes all = new Prefixes();
        all.add("", Before.NOTHING);
        new TreeMap<>(PREFIXES).forEach((kind, prefixes) -> {
            for (String letters : prefixes.split(" ", -1)) {
                all.add(shape.apply(letters), kind);
            }
        });
        return all;
    }

    private static Map<String, After> suffixKinds(UnaryOperator<String> shape) {
        Map<String, After> kinds = new HashMap<>();
        new TreeMap<>(SUFFIXES).forEach((kind, all) -> {
            for (String letters : all.split(" ", -1)) {
                kinds.merge(shape.apply(letters), kind, Clitics::milder);
            }
        });
        return kinds;
    }

    private static After milder(After one, After other) {
        return other.shortestForm < one.shortestForm || (!other.pronoun && one.pronoun) ? other : one;
    }
}
