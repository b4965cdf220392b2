package mizan.text.fold;

/**
 * What was done to a stretch of text to make its match key, in the order in which it is done. A step is evasive when
 * ordinary writing has little use for it inside a word, so that it says something about the writer.
 */
public enum FoldingStep {
    /** Presentation forms, full-width letters and ligatures became plain letters (NFKC). */
    COMPATIBILITY_FORM(true),
    /** Characters that cannot be seen were dropped. */
    INVISIBLE_DROPPED(true),
    /** Harakat and Quranic marks were dropped. */
    MARK_DROPPED(false),
    /** Tatweel was dropped. */
    TATWEEL_DROPPED(true),
    /** Arabic spelling variants became one letter (alef with hamza, teh marbuta, alef maksura). */
    SPELLING_FOLDED(false),
    /** Letters of Persian, Urdu or Kurdish became their Arabic look-alikes. */
    LOOKALIKE_FOLDED(true),
    /** Arabic-Indic and Persian digits became Latin ones. */
    DIGIT_FOLDED(false),
    /** Upper case became lower case, accents on Latin letters went. */
    CASE_FOLDED(false),
    /** A letter repeated three times or more became one. */
    REPEAT_COLLAPSED(true),
    /** Single letters that stood apart were joined to a word. */
    LETTERS_JOINED(true),
    /** Digits or signs inside an Arabic word were read as the letters that they stand for. */
    SIGN_READ_AS_LETTER(true),
    /** Digits, signs or foreign letters inside an Arabic word were left out. */
    FILLER_DROPPED(true),
    /** A word in Latin letters was read as Arabic. */
    ARABIZI_READ(false),
    /** Letters without dots were read as any letter of their shape. */
    DOTLESS_READ(true),
    /** A word was read from its end to its beginning. */
    REVERSED_READ(true),
    /** Words that were typed without a space between them were parted. */
    WORDS_PARTED(true);

    private final boolean evasive;

    FoldingStep(boolean evasive) {
        this.evasive = evasive;
    }

    /** True when ordinary writing has little use for this inside a word. */
    public boolean isEvasive() {
        return evasive;
    }
}
