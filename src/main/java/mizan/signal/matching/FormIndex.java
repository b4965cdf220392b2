package mizan.signal.matching;

import java.util.Arrays;
import java.util.List;
import mizan.signal.matching.Clitics.After;
import mizan.signal.matching.Clitics.Before;
import mizan.signal.matching.Clitics.Carries;
import mizan.signal.matching.Clitics.Prefixes;
import mizan.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * Folded forms of one or more words, each with what it stands for. A look-up walks a tree of letters once for each
 * prefix that a word may begin with, and ends with the first letter that no form has: its cost does not grow with the
 * number of forms. Only where a form ends does it ask whether the rest of the word is a suffix. Safe to share once it
 * is filled.
 *
 * @param <T> what a form stands for
 */
public final class FormIndex<T> {

    /** A form that was found: the terms {@code first} (inclusive) to {@code end} (exclusive). */
    public record Match<T>(T value, int first, int end) {}

    private record Form<T>(T value, Carries carries) {}

    private static final char WORD_BREAK = ' ';
    private static final int SHORTEST_VARIANT = 3;

    /** Bounds how many letters are tried for one word in Latin letters; real words need a few dozen. */
    private static final int MOST_STEPS = 500;

    private static final char HAMZA = '\u0621';
    private static final char ALEF = '\u0627';
    private static final char TEH = '\u062A';
    private static final char HEH = '\u0647';
    private static final char WAW = '\u0648';
    private static final char YEH = '\u064A';

    private final LetterTree tree = new LetterTree();
    private final Beginnings beginnings = new Beginnings();
    private final Clitics clitics;

    /** The forms that end at each node of the tree; null where none does. */
    private Form<T>[] @Nullable [] formsAt = arrayOfArrays(8);

    public FormIndex() {
        this(Clitics.DOTTED);
    }

    /** {@code clitics} say what may stand around a form, and how forms and terms are shaped. */
    public FormIndex(Clitics clitics) {
        this.clitics = clitics;
    }

    /** Adds one word that may carry prefixes and suffixes, in all the shapes that it takes before them. */
    public void addWord(String form, T value) {
        add(form, value, Carries.BOTH);
        int last = form.length() - 1;
        if (last < SHORTEST_VARIANT) {
            return;
        }
        String stem = form.substring(0, last);
        char ending = form.charAt(last);
        if (ending == HEH) {
            add(stem + TEH, value, Carries.PRONOUN_FOLLOWS);
            add(stem, value, Carries.PLURAL_FOLLOWS);
        } else if (ending == HAMZA) {
            add(stem + WAW, value, Carries.PRONOUN_FOLLOWS);
            add(stem + YEH, value, Carries.PRONOUN_FOLLOWS);
        } else if (ending == ALEF && form.charAt(last - 1) == WAW) {
            add(stem, value, Carries.PRONOUN_FOLLOWS);
        }
    }

    /** Adds one word that stands alone. */
    public void addBareWord(String form, T value) {
        add(form, value, Carries.NOTHING);
    }

    /** Adds words that stand in a row; the first may carry a prefix, the last some suffixes. */
    public void addPhrase(List<String> words, T value) {
        add(String.join(String.valueOf(WORD_BREAK), words), value, Carries.PREFIX);
    }

    private void add(String letters, T value, Carries carries) {
        String shape = clitics.shape(letters);
        int node = tree.add(shape);
        beginnings.add(shape);
        if (node >= formsAt.length) {
            formsAt = Arrays.copyOf(formsAt, 2 * node);
        }
        Form<T>[] before = formsAt[node];
        Form<T>[] after = before == null ? array(1) : Arrays.copyOf(before, before.length + 1);
        after[after.length - 1] = new Form<>(value, carries);
        formsAt[node] = after;
    }

    /** Adds to {@code matches} every form that begins with the term {@code first}. */
    public void find(List<Term> terms, int first, List<Match<T>> matches) {
        String word = terms.get(first).form();
        Prefixes prefixes = clitics.prefixes();
        for (int start = 0; start < word.length() && prefixes != null; start++) {
            Before before = prefixes.kind();
            if (before != null && before.mayStandBefore(word.length() - start)) {
                find(terms, first, start, before, matches);
            }
            prefixes = prefixes.then(word.charAt(start));
        }
    }

    /** False where certainly no form begins with {@code word}; it costs less than to look for one. */
    public boolean mayHold(CharSequence word) {
        Prefixes prefixes = clitics.prefixes();
        for (int start = 0; start < word.length() && prefixes != null; start++) {
            if (prefixes.kind() != null && mayHold(word, start)) {
                return true;
            }
            prefixes = prefixes.then(word.charAt(start));
        }
        return false;
    }

    private boolean mayHold(CharSequence word, int start) {
        if (!beginnings.mayHold(word, start)) {
            return false;
        }
        int node = LetterTree.ROOT;
        for (int i = start; i < word.length(); i++) {
            node = tree.next(node, word.charAt(i));
            if (node == LetterTree.NONE) {
                return false;
            }
            if (formsAt(node) != null && word.length() - i - 1 <= Clitics.LONGEST_SUFFIX) {
                return true;
            }
        }
        return true;
    }

    /** True where a phrase may begin with the terms {@code first} to {@code end} (exclusive) and go on behind them. */
    public boolean goesOnBehind(List<Term> terms, int first, int end) {
        String word = terms.get(first).form();
        Prefixes prefixes = clitics.prefixes();
        for (int start = 0; start < word.length() && prefixes != null; start++) {
            Before before = prefixes.kind();
            boolean mayBegin = before != null
                    && Clitics.mayStandBetween(
                            before, After.NOTHING, Carries.PREFIX, word.length() - start, word.charAt(start));
            if (mayBegin && goesOnBehind(terms, first, start, end)) {
                return true;
            }
            prefixes = prefixes.then(word.charAt(start));
        }
        return false;
    }

    private boolean goesOnBehind(List<Term> terms, int first, int start, int end) {
        int node = tree.walk(LetterTree.ROOT, terms.get(first).form().substring(start));
        for (int term = first; term < end && node != LetterTree.NONE; term++) {
            node = term == first ? node : tree.walk(node, terms.get(term).form());
            node = node == LetterTree.NONE ? node : tree.next(node, WORD_BREAK);
        }
        return node != LetterTree.NONE;
    }

    private void find(List<Term> terms, int first, int start, Before before, List<Match<T>> matches) {
        String word = terms.get(first).form();
        if (!beginnings.mayHold(word, start)) {
            return;
        }
        int node = LetterTree.ROOT;
        for (int i = start; i < word.length(); i++) {
            node = tree.next(node, word.charAt(i));
            if (node == LetterTree.NONE) {
                return;
            }
            Form<T>[] forms = formsAt(node);
            if (forms != null) {
                matchOneWord(forms, word, start, i + 1, before, first, matches);
            }
        }
        int length = word.length() - start;
        if (Clitics.mayStandBetween(before, After.NOTHING, Carries.PREFIX, length, word.charAt(start))) {
            matchFollowingWords(terms, first, node, matches);
        }
    }

    private void matchOneWord(
            Form<T>[] forms, String word, int start, int end, Before before, int first, List<Match<T>> matches) {
        After after = clitics.suffix(word, end);
        if (after == null) {
            return;
        }
        for (Form<T> form : forms) {
            if (Clitics.mayStandBetween(before, after, form.carries(), end - start, word.charAt(start))) {
                matches.add(new Match<>(form.value(), first, first + 1));
            }
        }
    }

    private void matchFollowingWords(List<Term> terms, int first, int node, List<Match<T>> matches) {
        int next = node;
        for (int term = first + 1; term < terms.size(); term++) {
            next = tree.next(next, WORD_BREAK);
            String word = terms.get(term).form();
            for (int i = 0; i < word.length() && next != LetterTree.NONE; i++) {
                next = tree.next(next, word.charAt(i));
                matchPhrase(next, word, i + 1, first, term, matches);
            }
            if (next == LetterTree.NONE) {
                return;
            }
        }
    }

    /** A phrase may end within its last word, where a suffix follows. */
    private void matchPhrase(int node, String word, int end, int first, int term, List<Match<T>> matches) {
        Form<T>[] forms = node == LetterTree.NONE ? null : formsAt(node);
        if (forms != null && (end == word.length() || clitics.endsPhrase(word, end))) {
            for (Form<T> form : forms) {
                matches.add(new Match<>(form.value(), first, term + 1));
            }
        }
    }

    /**
     * Adds to {@code found} every form of one word that the sounds may spell from the first to the last.
     *
     * @param sounds for each sound the letters that it may stand for
     * @param bare whether forms that carry nothing count too
     */
    public void findSpelled(List<List<String>> sounds, boolean bare, List<T> found) {
        new Speller(sounds, bare, found).spell(0, LetterTree.ROOT);
    }

    /** One walk over the tree along all the letters that the sounds may stand for. */
    private final class Speller {

        private final List<List<String>> sounds;
        private final boolean bare;
        private final List<T> found;
        private int stepsLeft = MOST_STEPS;

        Speller(List<List<String>> sounds, boolean bare, List<T> found) {
            this.sounds = sounds;
            this.bare = bare;
            this.found = found;
        }

        void spell(int sound, int node) {
            if (sound == sounds.size()) {
                addForms(node);
                return;
            }
            for (String letters : sounds.get(sound)) {
                int next = tree.walk(node, letters);
                if (next != LetterTree.NONE && stepsLeft-- > 0) {
                    spell(sound + 1, next);
                }
            }
        }

        private void addForms(int node) {
            Form<T>[] forms = formsAt(node);
            for (int i = 0; forms != null && i < forms.length; i++) {
                if (forms[i].carries() == Carries.BOTH || (bare && forms[i].carries() == Carries.NOTHING)) {
                    found.add(forms[i].value());
                }
            }
        }
    }

    private Form<T> @Nullable [] formsAt(int node) {
        return tree.isEnd(node) ? formsAt[node] : null;
    }

    @SuppressWarnings("unchecked")
    private static <T> Form<T>[] @Nullable [] arrayOfArrays(int length) {
        return (Form<T>[] @Nullable []) new Form<?>[length][];
    }

    @SuppressWarnings("unchecked")
    private static <T> Form<T>[] array(int length) {
        return (Form<T>[]) new Form<?>[length];
    }
}
