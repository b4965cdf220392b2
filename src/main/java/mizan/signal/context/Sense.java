package mizan.signal.context;

import java.util.Locale;
import java.util.Optional;

/** In what sense harsh words may stand in a comment without being the reader's own attack. */
public enum Sense {
    /** Prayers, imprecations, verses and proverbs that are said in set words. */
    SET_PHRASE(true),
    /** A curse on the unjust, the devil or an evil, not on a person that is named. */
    CURSE_ON_THE_UNJUST(true),
    /** An animal that is an animal. */
    ANIMAL(true),
    /** A term of cooking, law, literature or hadith, among others of its trade. */
    TECHNICAL(true),
    /** Part of the name of a place, a family, a firm or a work. */
    NAME(true),
    /** A word or phrase that a lexicon excepts from one of its terms. */
    EXCEPTION(true),
    /** «ليس غبيا»: somebody denies it. */
    DENIAL(true),
    /** In quotation marks. */
    QUOTATION(false),
    /** Somebody else said it, or the word itself is spoken of. */
    REPORT(false),
    /** A call against insults or hate. */
    CONDEMNATION(false),
    /** Behind a title or the like, where a surname may stand as well as an insult. */
    SURNAME(false),
    /** A word of war, crime or politics, as newspapers print it. */
    NEWS(false),
    /** Printed in the article itself: readers who speak of its subject repeat its words. */
    ARTICLE(false),
    /** An everyday word, or one that only resembles a harsh one; it says nothing by itself. */
    COMMON(false);

    private final boolean excuses;

    Sense(boolean excuses) {
        this.excuses = excuses;
    }

    /** True where the words say nothing against the comment; otherwise they only say less. */
    public boolean excuses() {
        return excuses;
    }

    /** The sense with this code; empty when there is none. */
    public static Optional<Sense> of(String code) {
        for (Sense sense : values()) {
            if (sense.code().equals(code)) {
                return Optional.of(sense);
            }
        }
        return Optional.empty();
    }

    /** The name that stands in the detail of a signal and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
