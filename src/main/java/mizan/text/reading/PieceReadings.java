package mizan.text.reading;

import java.util.List;
import java.util.Set;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.fold.ArabicLetters;
import mizan.text.fold.Folding;
import mizan.text.fold.FoldingStep;
import mizan.text.fold.SignLetters;
import mizan.text.html.Characters;

/**
 * Words in pieces, put together: «ق.ح.بة», «القـ حبة», «ك س امك», «f u c k». Pieces are parted by signs without a
 * space, by a tatweel that joins nothing, or by spaces around single letters. Ordinary abbreviations («د.أحمد») are
 * read like that as well, and come to nothing because no list holds what they spell.
 */
final class PieceReadings {

    private static final int MOST_PIECES = 8;
    private static final int MOST_LETTERS = 12;
    private static final int FEWEST_LETTERS = 3;
    private static final int LONGEST_GAP = 6;
    private static final int SHORT_PIECE = 2;
    private static final int JOINED_STEP = Folding.mask(FoldingStep.LETTERS_JOINED);
    private static final Set<FoldingStep> SIGN_STEPS = Set.of(FoldingStep.SIGN_READ_AS_LETTER);
    private static final Set<FoldingStep> STEPS = Set.of(FoldingStep.LETTERS_JOINED);

    private final AnalyzedText text;
    private final List<Term> terms;
    private final Readings.Filter filter;
    private final List<Reading> readings;
    private final StringBuilder word = new StringBuilder();

    /** The word with the signs between its pieces read as letters: «مع@تيه». */
    private final StringBuilder spelled = new StringBuilder();

    private int pieces;
    private int singles;
    private int signs;
    private int tatweels;
    private int shortest = Integer.MAX_VALUE;

    private PieceReadings(AnalyzedText text, Readings.Filter filter, List<Reading> readings) {
        this.text = text;
        this.terms = text.terms();
        this.filter = filter;
        this.readings = readings;
    }

    /** Adds every word whose first piece is the term {@code first}. */
    static void add(AnalyzedText text, int first, Readings.Filter filter, List<Reading> readings) {
        List<Term> terms = text.terms();
        Term term = terms.get(first);
        PieceReadings pieces = new PieceReadings(text, filter, readings);
        if (WordOddities.isArabic(term.form().charAt(0))) {
            pieces.joinArabic(first);
        } else if (isLatinSingle(term) && !followsLatinSingle(terms, first)) {
            pieces.joinLatin(first);
        }
    }

    /** A first, cheap look: between two words of ordinary text stands one space, and neither is a single letter. */
    static boolean isPiece(AnalyzedText text, Term term, Term next) {
        boolean oneSpace = next.start() == term.end() + 1 && text.key().text().charAt(term.end()) == ' ';
        return !oneSpace || term.form().length() == 1 || next.form().length() == 1 || endsInTatweel(text, term);
    }

    private static boolean endsInTatweel(AnalyzedText text, Term term) {
        return text.key().lastTyped(term.end() - 1) == ArabicLetters.TATWEEL;
    }

    private void joinArabic(int first) {
        take(terms.get(first));
        int last = first;
        for (int i = first + 1; i < terms.size() && pieces < MOST_PIECES; i++) {
            Term term = terms.get(i);
            if (isPicture(term)) {
                continue;
            }
            if (!WordOddities.isArabic(term.form().charAt(0)) || !joins(terms.get(last), term)) {
                return;
            }
            take(term);
            if (word.length() > MOST_LETTERS) {
                return;
            }
            last = i;
            if (isBroken()) {
                add(first, i + 1);
            }
        }
    }

    private void add(int first, int end) {
        if (filter.mayHold(first, word)) {
            readings.add(new Reading(word.toString(), first, end, STEPS));
        }
        if (spelled.length() > word.length() && filter.mayHold(first, spelled)) {
            readings.add(new Reading(spelled.toString(), first, end, SIGN_STEPS));
        }
    }

    private void take(Term term) {
        word.append(term.form());
        spelled.append(term.form());
        pieces++;
        shortest = Math.min(shortest, term.form().length());
        if (isSingle(term)) {
            singles++;
        } else if ((text.key().stepMask(term.start()) & JOINED_STEP) != 0) {
            singles += 2;
        }
    }

    private boolean isBroken() {
        boolean bySigns = signs > 0 && shortest <= SHORT_PIECE;
        return word.length() >= FEWEST_LETTERS && (bySigns || tatweels > 0 || singles > 1);
    }

    /** Counts what parts the two, and answers whether they may be pieces of one word. */
    private boolean joins(Term before, Term after) {
        String key = text.key().text();
        int length = after.start() - before.end();
        boolean spaces = false;
        boolean others = false;
        for (int i = before.end(); i < after.start() && length <= LONGEST_GAP; i++) {
            spaces |= key.charAt(i) == ' ';
            others |= key.charAt(i) != ' ';
        }
        if (length > LONGEST_GAP) {
            return false;
        }
        if (endsInTatweel(text, before)) {
            tatweels++;
            return true;
        }
        if (others && !spaces) {
            char letter = length == 1 ? letter(key.charAt(before.end())) : 0;
            if (letter != 0) {
                spelled.append(letter);
            }
            signs++;
            return true;
        }
        return isLoose(before) || isLoose(after);
    }

    /** An upright stroke is read as an alef here, where a piece of a word stands on either side: «حم!ر». */
    private static char letter(char sign) {
        return sign == '!' || sign == '|' || sign == '\u00A6' ? ArabicLetters.ALEF : SignLetters.letter(sign);
    }

    /** A single letter, or some that were joined already. */
    private boolean isLoose(Term term) {
        return isSingle(term) || (text.key().stepMask(term.start()) & JOINED_STEP) != 0;
    }

    private static boolean isSingle(Term term) {
        return term.form().length() == 1;
    }

    private void joinLatin(int first) {
        int letters = 0;
        int end = first;
        while (end < terms.size() && isLatinSingle(terms.get(end)) && word.length() < MOST_LETTERS) {
            char c = terms.get(end).form().charAt(0);
            letters += Characters.isAsciiDigit(c) ? 0 : 1;
            word.append(c);
            end++;
        }
        if (letters >= 2 && word.length() >= FEWEST_LETTERS) {
            readings.add(new Reading(word.toString(), first, end, STEPS));
        }
    }

    private static boolean followsLatinSingle(List<Term> terms, int at) {
        return at > 0 && isLatinSingle(terms.get(at - 1));
    }

    private static boolean isLatinSingle(Term term) {
        char c = term.form().charAt(0);
        return isSingle(term) && (c >= 'a' && c <= 'z' || Characters.isAsciiDigit(c));
    }

    private static boolean isPicture(Term term) {
        return !Character.isLetterOrDigit(term.form().codePointAt(0));
    }
}
