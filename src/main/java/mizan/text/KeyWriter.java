package mizan.text;

import static mizan.text.Folding.ARABIC_LETTER;
import static mizan.text.Folding.DROPPED_INVISIBLE;
import static mizan.text.Folding.DROPPED_MARK;
import static mizan.text.Folding.OTHER;
import static mizan.text.Folding.SEVERAL;
import static mizan.text.Folding.SPACE;

import java.util.Arrays;

/**
 * Folds a clean text in one pass, and remembers where each folded character came from and why.
 *
 * <p>Written by hand, though Lucene and ICU have a filter for most of the steps: their filters hand on text, not the
 * steps that were taken; a chain of them reads the text six times and keeps an offset table for each; and none can join
 * letters that stand apart, because for a tokenizer they are words. Lucene reads the result ({@link TermReader}).
 */
final class KeyWriter {

    private static final int COLLAPSES_FROM = 3;
    private static final int JOINS_FROM = 3;

    private final CleanText clean;
    private final String typed;

    private char[] text;
    private int[] starts;
    private int[] ends;
    private short[] steps;
    private int length;

    private int lastKind = SPACE;
    private int lastRepeats;
    private int wordStart;
    private int lead = -1;
    private int droppedSteps;
    private int singlesInARow;
    private boolean lettersStandApart;

    KeyWriter(CleanText clean) {
        this.clean = clean;
        this.typed = clean.text();
        int capacity = typed.length();
        this.text = new char[capacity];
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.steps = new short[capacity];
    }

    MatchKey write() {
        foldAll();
        endWord();
        if (lettersStandApart) {
            joinLetters();
        }
        if (length > 0 && text[length - 1] == ' ') {
            length--;
        }
        return new MatchKey(clean, new String(text, 0, length), starts, ends, steps);
    }

    private void foldAll() {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Character.isSurrogate(c)) {
                i += surrogate(i);
                continue;
            }
            int folding = Folding.of(c);
            char sign = Folding.kind(folding) == ARABIC_LETTER ? 0 : SignLetters.letter(c);
            if (sign != 0 && lastKind == ARABIC_LETTER && SignLetters.isRead(this, typed, i)) {
                letter(sign, ARABIC_LETTER, i, i + 1, Folding.mask(FoldingStep.SIGN_READ_AS_LETTER));
            } else if (lastKind == ARABIC_LETTER && InsertedSigns.isInserted(this, typed, i)) {
                droppedSteps |= Folding.mask(FoldingStep.LETTERS_JOINED);
            } else {
                fold(folding, i, i + 1);
            }
        }
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
        int step = Folding.stepsOfSeveral(codePoint);
        for (int i = 0; i < expanded.length(); i++) {
            char c = expanded.charAt(i);
            if (Character.isSurrogate(c)) {
                other(c, OTHER, from, to, 0);
            } else {
                foldPart(Folding.of(c), step, from, to);
            }
        }
    }

    private void foldPart(int folding, int step, int from, int to) {
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
        if (!Folding.isLetter(lastKind)) {
            wordStart = length;
        } else if (droppedSteps != 0) {
            steps[length - 1] |= (short) droppedSteps;
        }
        droppedSteps = 0;
        if (Folding.isLetter(lastKind) && text[length - 1] == c && !carriesHamza(c, from)) {
            repeat(c, from, to, step);
        } else {
            lastRepeats = carriesHamza(c, from) ? 0 : 1;
            append(c, lead < 0 ? from : lead, to, step);
        }
        lastKind = kind;
        lead = -1;
    }

    /** In «البيئية» a yeh, a hamza and a yeh meet: nobody stretched a letter. */
    private boolean carriesHamza(char c, int at) {
        if (c != ArabicLetters.YEH && c != ArabicLetters.WAW) {
            return false;
        }
        char was = typed.charAt(at);
        return was == ArabicLetters.YEH_WITH_HAMZA || was == ArabicLetters.WAW_WITH_HAMZA;
    }

    private void repeat(char c, int from, int to, int step) {
        lastRepeats++;
        if (lastRepeats < COLLAPSES_FROM) {
            append(c, from, to, step);
            return;
        }
        if (lastRepeats == COLLAPSES_FROM) {
            length--;
            step |= steps[length];
        }
        ends[length - 1] = to;
        steps[length - 1] |= (short) (step | Folding.mask(FoldingStep.REPEAT_COLLAPSED));
    }

    private void mark(int step, int from, int to) {
        if (!Folding.isLetter(lastKind)) {
            lead = lead < 0 ? from : lead;
            return;
        }
        ends[length - 1] = to;
        if (step == Folding.mask(FoldingStep.MARK_DROPPED)) {
            steps[length - 1] |= (short) step;
        } else {
            droppedSteps |= step;
        }
    }

    private void space(int from, int to) {
        endWord();
        if (length > 0 && text[length - 1] == ' ') {
            ends[length - 1] = to;
        } else if (length > 0) {
            append(' ', from, to, 0);
        }
        lastKind = SPACE;
    }

    private void other(char c, int kind, int from, int to, int step) {
        endWord();
        append(c, from, to, step);
        lastKind = kind;
    }

    /** What was dropped at the end of a word was not inside it. */
    private void endWord() {
        droppedSteps = 0;
        lead = -1;
        if (Folding.isLetter(lastKind)) {
            singlesInARow = length - wordStart == 1 && lastKind == ARABIC_LETTER ? singlesInARow + 1 : 0;
            lettersStandApart |= singlesInARow >= JOINS_FROM;
            lastKind = OTHER;
        }
    }

    private void append(char c, int from, int to, int step) {
        if (length == text.length) {
            grow();
        }
        text[length] = c;
        starts[length] = from;
        ends[length] = to;
        steps[length] = (short) step;
        length++;
    }

    private void grow() {
        int capacity = 2 * length + 16;
        text = Arrays.copyOf(text, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        steps = Arrays.copyOf(steps, capacity);
    }

    /** How many letters the word that is being written has. */
    int lettersOfWord() {
        return length - wordStart;
    }

    char letterOfWord(int index) {
        return text[wordStart + index];
    }

    /** The character before the word that is being written, a space where there is none. */
    char beforeWord() {
        return wordStart == 0 ? ' ' : text[wordStart - 1];
    }

    /** What is written of the word so far. */
    String word() {
        return new String(text, wordStart, length - wordStart);
    }

    /** Moves single letters that stand apart together; what stands between them goes. */
    private void joinLetters() {
        int end = length;
        length = 0;
        int i = 0;
        while (i < end) {
            int chainEnd = LetterChain.end(text, i, end, JOINS_FROM);
            if (chainEnd > i && LetterChain.isWord(text, i, chainEnd)) {
                joinLetters(i, chainEnd);
            } else {
                chainEnd = Math.max(chainEnd, i + 1);
                keep(i, chainEnd);
            }
            i = chainEnd;
        }
    }

    private void keep(int from, int to) {
        for (int i = from; i < to; i++) {
            append(text[i], starts[i], ends[i], steps[i]);
        }
    }

    private void joinLetters(int from, int to) {
        lastKind = OTHER;
        for (int i = from; i < to; i++) {
            if (LetterChain.isArabicLetter(text[i])) {
                int step = steps[i] | Folding.mask(FoldingStep.LETTERS_JOINED);
                letter(text[i], ARABIC_LETTER, starts[i], ends[i], step);
            }
        }
    }
}
