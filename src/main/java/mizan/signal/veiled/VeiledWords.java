package mizan.signal.veiled;

import java.util.EnumSet;
import mizan.signal.matching.WordRoles;

/** The words of {@code veiled_words.txt}. */
final class VeiledWords {

    /** The part that a word plays; the sections of the file. */
    enum Role {
        ASK,
        RELATIVE,
        DOUBT,
        SHAME,
        PRICE,
        NIGHT,
        MISSING,
        UPBRINGING,
        FATHER,
        OTHER_FATHER,
        PROOF,
        FEED,
        FODDER,
        WHO,
        RELEASE,
        PEN,
        ONLINE,
        RETURN,
        MIND,
        SMALL,
        FALL,
        CHILDHOOD,
        FOLLY,
        PRIZE,
        YOU
    }

    static final WordRoles<Role> WORDS = WordRoles.read(
            Role.class,
            VeiledWords.class,
            "veiled_words.txt",
            EnumSet.of(Role.FODDER, Role.PRIZE, Role.NIGHT, Role.SMALL));

    private VeiledWords() {}
}
