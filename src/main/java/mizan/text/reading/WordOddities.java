package mizan.text.reading;

import mizan.text.Term;
import mizan.text.fold.ArabicLetters;
import mizan.text.fold.Folding;
import mizan.text.fold.FoldingStep;
import mizan.text.fold.MatchKey;

/** What makes an Arabic word worth a second reading, as a mask; 0 for an ordinary word. */
final class WordOddities {

    /** A letter stands twice in a row. */
    static final int DOUBLED = 1;
    /** There are digits or letters of another script in an Arabic word. */
    static final int FOREIGN = 2;
    /** A sign was read as a letter. */
    static final int SIGN = 4;

    /** A letter was stretched; the word may have had it twice. */
    static final int STRETCHED = 8;

    /** A letter looks like several Arabic ones. */
    static final int SHAPED = 16;

    private static final int LOOKALIKE_STEP = Folding.mask(FoldingStep.LOOKALIKE_FOLDED);
    private static final int REPEAT_STEP = Folding.mask(FoldingStep.REPEAT_COLLAPSED);
    private static final int SIGN_STEP = Folding.mask(FoldingStep.SIGN_READ_AS_LETTER);

    private WordOddities() {}

    static int of(MatchKey key, Term term) {
        String form = term.form();
        int oddities = 0;
        int arabic = 0;
        char last = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (isArabic(c)) {
                arabic++;
                if (c == last && isDoubled(key, term, i)) {
                    oddities |= DOUBLED;
                }
                int steps = key.stepMask(term.start() + i);
                if (steps != 0) {
                    oddities |= (steps & SIGN_STEP) != 0 ? SIGN : 0;
                    oddities |= (steps & REPEAT_STEP) != 0 ? STRETCHED : 0;
                    oddities |= (steps & LOOKALIKE_STEP) != 0 && isShaped(key, term, i) ? SHAPED : 0;
                }
            }
            last = c;
        }
        if (arabic == 0) {
            return ForeignLetters.isSemitic(form.charAt(0)) ? FOREIGN : 0;
        }
        return arabic == form.length() ? oddities : oddities | FOREIGN;
    }

    private static boolean isShaped(MatchKey key, Term term, int at) {
        return ShapeReadings.isAmbiguous(key.firstTyped(term.start() + at));
    }

    static boolean isSign(MatchKey key, int index) {
        return (key.stepMask(index) & SIGN_STEP) != 0;
    }

    static boolean isStretched(MatchKey key, int index) {
        return (key.stepMask(index) & REPEAT_STEP) != 0;
    }

    static boolean isArabic(char c) {
        return c >= '\u0620' && (c <= ArabicLetters.YEH || c <= '\u06FF' && Folding.isArabicLetter(c));
    }

    /** True when the letter at {@code at} repeats the one before it without need. */
    static boolean isDoubled(MatchKey key, Term term, int at) {
        String form = term.form();
        char c = form.charAt(at);
        return c == form.charAt(at - 1)
                && isArabic(c)
                && !isAfterParticle(form, at)
                && !carriesHamza(key.firstTyped(term.start() + at - 1))
                && !carriesHamza(key.firstTyped(term.start() + at));
    }

    /** In «عطائي» a yeh under a hamza meets a yeh: two letters. */
    private static boolean carriesHamza(char typed) {
        return typed == ArabicLetters.YEH_WITH_HAMZA || typed == ArabicLetters.WAW_WITH_HAMZA;
    }

    /** «و», «ل» or the article before a word that begins with the same letter: everyday spelling. */
    private static boolean isAfterParticle(String form, int at) {
        return switch (form.charAt(at)) {
            case ArabicLetters.LAM -> at == 1 || form.charAt(at - 2) == ArabicLetters.ALEF;
            case ArabicLetters.WAW -> at == 1;
            default -> false;
        };
    }
}
