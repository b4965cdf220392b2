package mizan.learning.model;

import java.util.BitSet;
import mizan.signal.matching.WordSet;
import mizan.text.AnalyzedText;

/**
 * Reads off an analysed text what the model sees of it, as hashes: stems, pairs of neighbouring stems, the letter n-grams
 * of each word, emoji and marks, and how many links, names, tags, lines and long numbers there are. A feature counts
 * once however often it stands there, because comments that repeat themselves are not worse for it. For one thread at a
 * time; the buffers are used again for the next text.
 *
 * <p>Left out: words that must not count ({@link NeutralWords}), addresses of pages, and the names that follow an
 * {@code @}, which say who wrote to whom and not what.
 */
public final class FeatureReader {

    /** Takes the words that are read, in the order of the text. */
    interface Words {

        /** A word of the text, the term {@code index}. */
        void word(int index);

        /** A word that must not count, and that parts those around it. */
        void neutral(int index);
    }

    /** What is read of a text that is longer; a comment of 5,000 characters has about 900 words. */
    static final int MAX_WORDS = 1000;

    /** The first character beyond Latin, Greek, Cyrillic and Arabic letters and their punctuation. */
    private static final int FIRST_PICTURE = 0x2000;

    private static final char QUESTION_MARK = '\u061F';
    private static final char COMMA = '\u060C';

    /** From so many digits on a number may be a telephone's. */
    private static final int LONG_NUMBER = 7;

    private static final int MOST_COUNTED = 3;

    /** Most characters stand between these, from hamza to yeh, and are none of the signs. */
    private static final char FIRST_LETTER = '\u0621';

    private static final char LAST_LETTER = '\u064A';

    private static final BitSet NONE = new BitSet();

    private final Features features = new Features();
    private final SeenKeys seen = new SeenKeys();
    private final WordFeatures words;

    private final Words intoFeatures = new Words() {
        @Override
        public void word(int index) {
            readWord(index);
        }

        @Override
        public void neutral(int index) {
            previousStem = WordFeatures.NONE;
        }
    };

    /** The hash of the stem before; {@link WordFeatures#NONE} where there is none that counts. */
    private int previousStem;

    /** Takes the words of a text, in its order, that are neither neutral nor parts of addresses. */
    public interface WordTaker {

        /** A word as a match key, with the hashes of its n-grams from {@code from} to {@code end} (exclusive) of {@code grams}. */
        void word(String form, int[] grams, int from, int end);
    }

    /** {@code neutral} are the forms that must not count. */
    public FeatureReader(WordSet neutral) {
        this(neutral, WordWeights.NONE);
    }

    FeatureReader(WordSet neutral, WordWeights weights) {
        this.words = new WordFeatures(neutral, weights);
    }

    /** Hands the words of {@code text} that count to {@code taker}. */
    public void words(AnalyzedText text, WordTaker taker) {
        readWords(text, 0, text.terms().size(), NONE, new Words() {
            @Override
            public void word(int index) {
                taker.word(text.terms().get(index).form(), words.grams(), words.gramStart(index), words.gramEnd(index));
            }

            @Override
            public void neutral(int index) {}
        });
    }

    /** Reads all of {@code text}. The features are good until the next text is read. */
    public Features read(AnalyzedText text) {
        return read(text, NONE);
    }

    /** Reads {@code text}, as if the terms with the indices {@code without} were not there. */
    public Features read(AnalyzedText text, BitSet without) {
        begin();
        readWords(text, 0, text.terms().size(), without, intoFeatures);
        readSigns(text.clean().text(), features.stems.size() > 0);
        return features;
    }

    /** Reads the words from {@code first} (inclusive) to {@code end} (exclusive), without the signs between them. */
    public Features readWindow(AnalyzedText text, int first, int end, BitSet without) {
        begin();
        readWords(text, first, end, without, intoFeatures);
        return features;
    }

    /** The signs of {@code text}, those that go with words where there are some; good until the next text is read. */
    IntList signs(AnalyzedText text, boolean hasWords) {
        begin();
        readSigns(text.clean().text(), hasWords);
        return features.signs;
    }

    private void begin() {
        features.clear();
        seen.clear();
        previousStem = WordFeatures.NONE;
    }

    /** Hands the words from {@code first} (inclusive) to {@code end} (exclusive) to {@code taker}, {@code without} some of them. */
    void readWords(AnalyzedText text, int first, int end, BitSet without, Words taker) {
        words.read(text);
        int last = Math.min(end, words.words());
        int from = first == 0 || first >= last ? 0 : text.terms().get(first - 1).start();
        for (int i = first; i < last; i++) {
            if (without.get(i) || words.isAddress(text, i, from)) {
                continue;
            }
            if (words.stem(i) == WordFeatures.NONE) {
                taker.neutral(i);
            } else {
                taker.word(i);
            }
        }
    }

    /** What was read of each word of the text that was read last. */
    WordFeatures words() {
        return words;
    }

    /** Forgets the text that was read last. */
    void forget() {
        words.forget();
    }

    private void readWord(int word) {
        int stem = words.stem(word);
        add(features.stems, stem);
        features.words.addWord(words.weights(word), 1);
        features.terms.add(word);
        if (previousStem != WordFeatures.NONE) {
            add(features.pairs, FeatureHash.pair(previousStem, stem));
        }
        int[] grams = words.grams();
        int end = words.gramEnd(word);
        for (int i = words.gramStart(word); i < end; i++) {
            add(features.grams, grams[i]);
        }
        previousStem = stem;
    }

    /**
     * One pass over what was typed: pictures, and beside words the marks that go with them, because marks alone say nothing;
     * and each as one sign, how many links, names, tags, lines and long numbers there are, up to three.
     */
    private void readSigns(String typed, boolean hasWords) {
        int links = 0;
        int names = 0;
        int tags = 0;
        int numbers = 0;
        int lines = 0;
        int digits = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if ((c >= FIRST_LETTER && c <= LAST_LETTER) || c == ' ') {
                digits = 0;
                continue;
            }
            digits = isDigit(c) ? digits + 1 : 0;
            numbers += digits == LONG_NUMBER ? 1 : 0;
            switch (c) {
                case ':' -> links += typed.startsWith("://", i) ? 1 : 0;
                case '@' -> names++;
                case '#' -> tags++;
                case '\n' -> lines++;
                case '!', '?', '.', QUESTION_MARK, COMMA -> {
                    if (hasWords) {
                        addSign(c);
                    }
                }
                default -> {
                    if (c >= FIRST_PICTURE) {
                        i += readPicture(typed.codePointAt(i)) - 1;
                    }
                }
            }
        }
        addCount('l', links);
        addCount('@', names);
        addCount('#', tags);
        addCount('n', lines);
        addCount('9', numbers);
    }

    /** How many characters it took. */
    private int readPicture(int codePoint) {
        if (!Character.isLetterOrDigit(codePoint) && !Character.isWhitespace(codePoint)) {
            addSign(codePoint);
        }
        return Character.charCount(codePoint);
    }

    private static boolean isDigit(char c) {
        return c <= '9' ? c >= '0' : Character.isDigit(c);
    }

    private void addSign(int codePoint) {
        add(features.signs, FeatureHash.mix(FeatureHash.step(FeatureHash.SIGN, codePoint)));
    }

    private void addCount(char what, int count) {
        if (count > 0) {
            add(
                    features.signs,
                    FeatureHash.mix(
                            FeatureHash.step(FeatureHash.step(FeatureHash.SIGN, what), Math.min(count, MOST_COUNTED))));
        }
    }

    private void add(IntList group, int key) {
        if (seen.add(key)) {
            group.add(key);
        }
    }
}
