package mizan.learning.model;

import java.util.Arrays;
import java.util.List;
import mizan.signal.matching.WordSet;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of each word of one text, made once however often the text is looked at: whole, without some words, by
 * passages, and without each word. For one thread at a time; the buffers are used again for the next text.
 */
final class WordFeatures {

    /** Longer words are cut for n-grams: no word has more letters, and what has is noise. */
    private static final int LETTERS_READ = 30;

    /** Letters stand side by side in a number of 64 bits, which has room for four. */
    private static final long TWO_LETTERS = 0xFFFFFFFFL;

    private static final long THREE_LETTERS = 0xFFFFFFFFFFFFL;

    private static final char WORD_EDGE = ' ';

    /** Stands for no stem: the hash of a word that must not count. */
    static final int NONE = 0;

    private final WordSet neutral;
    private final WordWeights weights;

    /** Of each word its idf and its products, packed as {@link WordWeights} does. */
    private long[] packed = new long[64];

    /** Of each word that counts the hash that vocabularies know it by; of any other a number that says nothing. */
    private final IntList keys = new IntList(64);

    private final IntList stems = new IntList(64);
    private final IntList grams = new IntList(512);

    /** For each word where its n-grams end. */
    private final IntList gramEnds = new IntList(64);

    /** For each word where in the match key the last space before it ends. */
    private final IntList spaced = new IntList(64);

    private @Nullable AnalyzedText text;

    /** {@code neutral} are the forms that must not count; {@code weights} is asked what words say as a whole. */
    WordFeatures(WordSet neutral, WordWeights weights) {
        this.neutral = neutral;
        this.weights = weights;
    }

    /** Reads the words of {@code next}, unless that was read last: the same text, not one that is equal to it. */
    @SuppressWarnings("ReferenceEquality")
    void read(AnalyzedText next) {
        if (next == text) {
            return;
        }
        forget();
        text = next;
        List<Term> terms = next.terms();
        String key = next.key().text();
        int size = Math.min(terms.size(), FeatureReader.MAX_WORDS);
        int scanned = 0;
        int space = 0;
        for (int i = 0; i < size; i++) {
            Term term = terms.get(i);
            for (; scanned < term.start(); scanned++) {
                space = key.charAt(scanned) == ' ' ? scanned + 1 : space;
            }
            spaced.add(space);
            add(term);
        }
    }

    private void add(Term term) {
        if (neutral.contains(term.form())) {
            stems.add(NONE);
            keys.add(NONE);
        } else {
            stems.add(FeatureHash.of(FeatureHash.STEM, term.stem()));
            keys.add(FeatureHash.of(FeatureHash.WORD, term.form()));
            addGrams(term.form());
            if (!weights.isEmpty()) {
                addWeights();
            }
        }
        gramEnds.add(grams.size());
    }

    private void addWeights() {
        int word = stems.size() - 1;
        if (word >= packed.length) {
            packed = Arrays.copyOf(packed, 2 * word);
        }
        packed[word] = weights.word(keys.get(word), grams.values(), gramStart(word), grams.size());
    }

    /** Forgets the text, so that nothing of a comment is kept. */
    void forget() {
        text = null;
        keys.clear();
        stems.clear();
        grams.clear();
        gramEnds.clear();
        spaced.clear();
    }

    /** How many words were read. */
    int words() {
        return stems.size();
    }

    /** The idf and the products of a word that counts, packed as {@link WordWeights} does; 0 without vectors. */
    long weights(int word) {
        return weights.isEmpty() ? 0 : packed[word];
    }

    /** As {@link #weights(int)}, as {@code others} have them. */
    @SuppressWarnings("ReferenceEquality") // Those that were asked already.
    long weights(int word, WordWeights others) {
        if (others == weights) {
            return weights(word);
        }
        return others.isEmpty() ? 0 : others.word(keys.get(word), grams.values(), gramStart(word), gramEnd(word));
    }

    /** The hash of a word's stem; {@link #NONE} where the word must not count. */
    int stem(int word) {
        return stems.get(word);
    }

    /** The n-grams of all words, one word after the other. */
    int[] grams() {
        return grams.values();
    }

    int gramStart(int word) {
        return word == 0 ? 0 : gramEnds.get(word - 1);
    }

    int gramEnd(int word) {
        return gramEnds.get(word);
    }

    /** True for a part of an address or a name behind {@code @}, where nothing before the place {@code from} of the key is seen. */
    boolean isAddress(AnalyzedText of, int word, int from) {
        String key = of.key().text();
        int start = Math.max(from, spaced.get(word));
        int term = of.terms().get(word).start();
        return key.startsWith("http", start)
                || key.startsWith("www.", start)
                || (term > 0 && key.charAt(term - 1) == '@');
    }

    /**
     * Adds two, three and four letters in a row, as often as they occur; the edges of the word count as letters, but never
     * the whole word with both.
     */
    private void addGrams(String form) {
        int length = Math.min(form.length(), LETTERS_READ);
        long letters = WORD_EDGE;
        for (int i = 0; i <= length; i++) {
            letters = (letters << Character.SIZE) | (i < length ? form.charAt(i) : WORD_EDGE);
            boolean wholeWord = i == length;
            if (i > 0 || !wholeWord) {
                grams.add(FeatureHash.letters(letters & TWO_LETTERS));
            }
            if (i > 1 || (i == 1 && !wholeWord)) {
                grams.add(FeatureHash.letters(letters & THREE_LETTERS));
            }
            if (i > 2 || (i == 2 && !wholeWord)) {
                grams.add(FeatureHash.letters(letters));
            }
        }
    }
}
