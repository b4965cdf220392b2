package mizan.learning.vectors;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import mizan.learning.model.FeatureHash;
import mizan.learning.model.FeatureReader;
import mizan.learning.model.NeutralWords;
import mizan.learning.model.WordWeights;
import mizan.text.ArabicCommentAnalyzer;

/**
 * Texts to learn vectors from, as numbers of words; those that the model must not see are left out. Texts come from several
 * sources, because a word that only one or two of them have may be somebody's name.
 */
public final class Corpus {

    /** Between two texts. */
    static final int END = -1;

    private final FeatureReader reader = new FeatureReader(NeutralWords.known());
    private final ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Numbers sequence = new Numbers();

    /** The slots of the n-grams of all words, one word after the other, and where those of each word end. */
    private final Numbers grams = new Numbers();

    private final Numbers gramEnds = new Numbers();
    private final Numbers keys = new Numbers();

    /** For each word how often it occurs, in how many texts and in how many sources; and in which ones it was seen last. */
    private final Numbers counts = new Numbers();

    private final Numbers texts = new Numbers();
    private final Numbers sources = new Numbers();
    private final Numbers lastTexts = new Numbers();
    private final Numbers lastSources = new Numbers();

    private int textCount;
    private int sourceCount;

    /** What is added from here on is of another source. */
    public void beginSource() {
        sourceCount++;
    }

    /** Adds a text as its author wrote it. */
    public void add(String text) {
        textCount++;
        int before = sequence.size();
        reader.words(analyzer.analyze(text), this::addWord);
        if (sequence.size() > before) {
            sequence.add(END);
        }
    }

    private void addWord(String form, int[] hashes, int from, int end) {
        Integer known = numbers.get(form);
        int word = known == null ? addNew(form, hashes, from, end) : known;
        sequence.add(word);
        counts.set(word, counts.get(word) + 1);
        if (lastTexts.get(word) != textCount) {
            lastTexts.set(word, textCount);
            texts.set(word, texts.get(word) + 1);
        }
        if (lastSources.get(word) != sourceCount) {
            lastSources.set(word, sourceCount);
            sources.set(word, sources.get(word) + 1);
        }
    }

    private int addNew(String form, int[] hashes, int from, int end) {
        int word = numbers.size();
        numbers.put(form, word);
        for (int i = from; i < end; i++) {
            grams.add(hashes[i] >>> (Integer.SIZE - WordWeights.GRAM_BITS));
        }
        gramEnds.add(grams.size());
        keys.add(FeatureHash.of(FeatureHash.WORD, form));
        for (Numbers figure : new Numbers[] {counts, texts, sources, lastTexts, lastSources}) {
            figure.add(0);
        }
        return word;
    }

    /** How many texts were added. */
    public int texts() {
        return textCount;
    }

    /** How many different words they have. */
    public int words() {
        return numbers.size();
    }

    /** How many words they have in all. */
    public int length() {
        return sequence.size() - textCount;
    }

    int[] sequence() {
        return sequence.toArray();
    }

    int[] grams() {
        return grams.toArray();
    }

    /** For each word where its n-grams begin, and behind the last word where they end. */
    int[] gramStarts() {
        int[] starts = new int[words() + 1];
        System.arraycopy(gramEnds.toArray(), 0, starts, 1, words());
        return starts;
    }

    /** The hash of {@code word}. */
    int key(int word) {
        return keys.get(word);
    }

    int count(int word) {
        return counts.get(word);
    }

    /** In how many texts {@code word} occurs. */
    int textsWith(int word) {
        return texts.get(word);
    }

    /**
     * The words of the vocabulary, the most frequent first: those that occur {@code least} times and in {@code leastSources}
     * sources, and have neither a digit nor an {@code @}; at most {@code most}.
     */
    int[] vocabulary(int least, int leastSources, int most) {
        return numbers.entrySet().stream()
                .filter(entry -> counts.get(entry.getValue()) >= least
                        && sources.get(entry.getValue()) >= leastSources
                        && entry.getKey().chars().noneMatch(c -> c == '@' || Character.isDigit(c)))
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> -counts.get(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    /** Numbers one after the other; they grow as they are added. */
    private static final class Numbers {

        private int[] values = new int[1024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int get(int index) {
            return values[index];
        }

        void set(int index, int value) {
            values[index] = value;
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return IntStream.range(0, size).map(this::get).toArray();
        }
    }
}
