package mizan.signal.context;

import mizan.signal.matching.WordRoles;

/** The words of {@code context_words.txt}. */
final class ContextWords {

    /** What a word says about the words near it; the sections of the file. */
    enum Role {
        ANIMAL,
        ANIMAL_SETTING,
        ADDRESS,
        KITCHEN_TERM,
        KITCHEN,
        LEGAL_TERM,
        LEGAL,
        LITERARY_TERM,
        LITERARY,
        HADITH_TERM,
        HADITH,
        PLACE,
        GROUP_NAME,
        TITLE,
        REPORT,
        CONDEMNATION,
        CURSE,
        UNJUST,
        COMMON,
        NEWS
    }

    static final WordRoles<Role> WORDS = WordRoles.read(Role.class, ContextWords.class, "context_words.txt");

    private ContextWords() {}
}
