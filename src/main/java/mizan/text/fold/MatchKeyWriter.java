package mizan.text.fold;

import static mizan.text.fold.Folding.ARABIC_LETTER;
import static mizan.text.fold.Folding.DROPPED_INVISIBLE;
import static mizan.text.fold.Folding.DROPPED_MARK;
import static mizan.text.fold.Folding.OTHER;
import static mizan.text.fold.Folding.SEVERAL;
import static mizan.text.fold.Folding.SPACE;

import mizan.text.TermReader;
import mizan.text.html.Characters;
import mizan.text.html.CleanText;

/**
 * Folds a clean text in one pass, and remembers where each folded character came from and why. A second pass follows
 * only where letters stand apart.
 *
 * <p>Written by hand, though Lucene and ICU have a filter for most of the steps: their filters hand on text, not the
 * steps that were taken; a chain of them reads the text six times and keeps an offset table for each; and none can join
 * letters that stand apart, because for a tokenizer they are words. Lucene reads the result ({@link TermReader}).
 *
 * <p>A zero-width non-joiner is dropped like all that cannot be seen. Persian writes it inside words («می‌خواهم»),
 * where a space would be as good; in Arabic it only serves to hide a word.
 */
final class MatchKeyWriter {

    private static final int COLLAPSES_FROM = 3;
    private static final int JOINS_FROM = LetterChain.SHORTEST_WORD;

    /** Longer than any ligature of letters: a phrase in one character, such as «ﷺ», which has eighteen. */
    private static final int PHRASE = 5;

    /**
     * So many phrases are read, and one more for each hundred characters: who types more of them repeats himself, and all
     * would make a text eighteen times as long.
     */
    private static final int PHRASES = 3;

    private static final int CHARACTERS_TO_A_PHRASE = 100;

    private final CleanText clean;
    private final String typed;
    private final MatchKeyBuffer key;

    private int lastKind = SPACE;
    private int lastRepeats;
    private int wordStart;
    private int singlesInARow;
    private boolean lettersStandApart;
    private int phrases;

    /** Steps of what was dropped after a letter; they count when another letter follows. */
    private int droppedSteps;

    /** Where marks began that stand before the first letter of a word; -1 for none. */
    private int lead = -1;

    MatchKeyWriter(CleanText clean) {
        this.clean = clean;
        this.typed = clean.text();
        this.key = new MatchKeyBuffer(typed.length());
    }

    MatchKey write() {
        fold();
        endWord();
        if (lettersStandApart) {
            joinLetters();
        }
        if (key.endsWith(' ')) {
            key.truncate(key.length() - 1);
        }
        return key.toKey(clean);
    }

    private void fold() {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Character.isSurrogate(c)) {
                i += surrogate(i);
                continue;
            }
            int folding = Folding.of(c);
            if (Folding.kind(folding) == ARABIC_LETTER || lastKind != ARABIC_LETTER || !signInWord(c, i)) {
                fold(folding, i, i + 1);
            }
        }
    }

    /** Takes a sign that stands for a letter, or that only breaks the word; false when {@code c} is neither. */
    private boolean signInWord(char c, int at) {
        char letter = SignLetters.letter(c);
        if (letter != 0 && SignLetters.isRead(this, typed, at)) {
            letter(letter, ARABIC_LETTER, at, at + 1, Folding.mask(FoldingStep.SIGN_READ_AS_LETTER));
            return true;
        }
        if (InsertedSigns.isInserted(this, typed, at)) {
            droppedSteps |= Folding.mask(FoldingStep.LETTERS_JOINED);
            return true;
        }
        return false;
    }

    private void fold(int folding, int from, int to) {
        int kind = Folding.kind(folding);
        switch (kind) {
            case ARABIC_LETTER, Folding.LETTER ->
                letter(Folding.character(folding), kind, from, to, Folding.steps(folding));
            case SPACE -> space(from, to);
            case DROPPED_MARK -> mark(Folding.steps(folding), from, to);
            case DROPPED_INVISIBLE -> droppedSteps |= Folding.steps(folding);
            case SEVERAL -> several(typed.codePointAt(from), from, to);
            default -> other(Folding.character(folding), kind, from, to, Folding.steps(folding));
        }
    }

    /** How many units more than one the code point at {@code at} has; half a character is dropped. */
    private int surrogate(int at) {
        if (Characters.isLoneSurrogate(typed, at)) {
            return 0;
        }
        several(typed.codePointAt(at), at, at + 2);
        return 1;
    }

    private void several(int codePoint, int from, int to) {
        String expanded = Folding.text(codePoint);
        if (expanded.isEmpty()) {
            droppedSteps |= Folding.mask(FoldingStep.INVISIBLE_DROPPED);
        }
        if (expanded.length() >= PHRASE && ++phrases > PHRASES + typed.length() / CHARACTERS_TO_A_PHRASE) {
            space(from, to);
            return;
        }
        int step = Folding.stepsOfSeveral(codePoint);
        for (int i = 0; i < expanded.length(); i++) {
            char c = expanded.charAt(i);
            if (Character.isSurrogate(c)) {
                other(c, OTHER, from, to, 0);
            } else {
                part(Folding.of(c), step, from, to);
            }
        }
    }

    private void part(int folding, int step, int from, int to) {
        int kind = Folding.kind(folding);
        if (Folding.isLetter(kind)) {
            letter(Folding.character(folding), kind, from, to, step);
        } else if (kind == SPACE) {
            space(from, to);
        } else if (kind != DROPPED_MARK && kind != DROPPED_INVISIBLE) {
            other(Folding.character(folding), kind, from, to, 0);
        }
    }

    private void letter(char c, int kind, int from, int to, int step) {
        boolean inWord = Folding.isLetter(lastKind);
        if (!inWord) {
            wordStart = key.length();
        } else if (droppedSteps != 0) {
            key.addToLast(droppedSteps);
        }
        restoreLamOfAllah(c);
        boolean unlike = isNotStretched(c, from);
        if (inWord && key.endsWith(c) && !unlike) {
            repeat(c, from, to, step);
        } else {
            lastRepeats = unlike ? 0 : 1;
            key.append(c, lead < 0 ? from : lead, to, step);
        }
        lastKind = kind;
        droppedSteps = 0;
        lead = -1;
    }

    /** In «البيئية» a yeh, a hamza and a yeh meet, and without dots «بنت» is thrice one letter: nobody stretched it. */
    private boolean isNotStretched(char c, int at) {
        if (c != ArabicLetters.YEH && c != ArabicLetters.WAW) {
            return c == ArabicLetters.DOTLESS_BEH;
        }
        char was = typed.charAt(at);
        return was == ArabicLetters.YEH_WITH_HAMZA || was == ArabicLetters.WAW_WITH_HAMZA;
    }

    /** «اللللّه» is stretched, and has two lams all the same. */
    private void restoreLamOfAllah(char c) {
        int last = key.length() - 1;
        if (c == ArabicLetters.HEH
                && lastRepeats >= COLLAPSES_FROM
                && lettersOfWord() > 1
                && key.charAt(last) == ArabicLetters.LAM
                && key.charAt(last - 1) == ArabicLetters.ALEF) {
            key.append(ArabicLetters.LAM, key.start(last), key.end(last), key.steps(last));
        }
    }

    private void repeat(char c, int from, int to, int step) {
        lastRepeats++;
        if (lastRepeats < COLLAPSES_FROM) {
            key.append(c, from, to, step);
            return;
        }
        int steps = step | Folding.mask(FoldingStep.REPEAT_COLLAPSED);
        if (lastRepeats == COLLAPSES_FROM) {
            steps |= key.steps(key.length() - 1);
            key.truncate(key.length() - 1);
        }
        key.widenLast(to);
        key.addToLast(steps);
    }

    private void mark(int step, int from, int to) {
        if (!Folding.isLetter(lastKind)) {
            lead = lead < 0 ? from : lead;
            return;
        }
        key.widenLast(to);
        if (step != Folding.mask(FoldingStep.MARK_DROPPED)) {
            droppedSteps |= step;
            return;
        }
        key.addToLast(step);
        if (isLetterAbove(typed.charAt(from))) {
            droppedSteps &= ~Folding.mask(FoldingStep.TATWEEL_DROPPED);
        }
    }

    /** Marks that stand for a letter of their own; in the Quran a tatweel carries them. */
    private static boolean isLetterAbove(char mark) {
        return mark == ArabicLetters.SUPERSCRIPT_ALEF || mark == ArabicLetters.HAMZA_ABOVE;
    }

    private void space(int from, int to) {
        endWord();
        if (key.endsWith(' ')) {
            key.widenLast(to);
        } else if (key.length() > 0) {
            key.append(' ', from, to, 0);
        }
        lastKind = SPACE;
    }

    private void other(char c, int kind, int from, int to, int step) {
        endWord();
        key.append(c, from, to, step);
        lastKind = kind;
    }

    /** What was dropped at the end of a word was not inside it. */
    private void endWord() {
        droppedSteps = 0;
        lead = -1;
        if (Folding.isLetter(lastKind)) {
            singlesInARow = lettersOfWord() == 1 && lastKind == ARABIC_LETTER ? singlesInARow + 1 : 0;
            lettersStandApart |= singlesInARow >= JOINS_FROM;
            lastKind = OTHER;
        }
    }

    /** How many letters the word that is being written has. */
    int lettersOfWord() {
        return key.length() - wordStart;
    }

    /** What is written of the word so far. */
    String word() {
        return key.text(wordStart);
    }

    /** The character before the word that is being written, a space where there is none. */
    char beforeWord() {
        return wordStart == 0 ? ' ' : key.charAt(wordStart - 1);
    }

    /** Moves single letters that stand apart together; what stands between them goes. */
    private void joinLetters() {
        LetterChain chain = new LetterChain(key);
        key.truncate(0);
        for (int i = 0; i < chain.limit(); i = Math.max(chain.end(), i + 1)) {
            chain.begin(i);
            if (chain.letters() >= JOINS_FROM && chain.isWord()) {
                join(i, chain.end());
            } else {
                keep(i, Math.max(chain.end(), i + 1));
            }
        }
    }

    private void join(int from, int to) {
        lastKind = OTHER;
        for (int i = from; i < to; i++) {
            if (Folding.isArabicLetter(key.charAt(i))) {
                int step = key.steps(i) | Folding.mask(FoldingStep.LETTERS_JOINED);
                letter(key.charAt(i), ARABIC_LETTER, key.start(i), key.end(i), step);
            }
        }
    }

    private void keep(int from, int to) {
        for (int i = from; i < to; i++) {
            key.append(key.charAt(i), key.start(i), key.end(i), key.steps(i));
        }
    }
}
