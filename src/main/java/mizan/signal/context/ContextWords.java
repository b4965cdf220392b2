package mizan.signal.context;

import java.util.List;
import mizan.signal.matching.WordRoles;
import mizan.signal.matching.WordRoles.Places;
import mizan.text.Term;

/** The words of {@code context_words.txt}, looked up in one pass over the terms of a text. */
final class ContextWords {

    /** What a word says about the words near it; the sections of the file. */
    enum Role {
        ANIMAL,
        ANIMAL_SETTING,
        ADDRESS,
        PLACE,
        REPORT,
        CONDEMNATION,
        CURSE,
        UNJUST,
        COMMON,
        NEWS
    }

    private static final WordRoles<Role> WORDS = WordRoles.read(Role.class, ContextWords.class, "context_words.txt");

    private ContextWords() {}

    /** Looks up every term of {@code text}. */
    static Places<Role> in(List<Term> text) {
        return WORDS.in(text);
    }
}
