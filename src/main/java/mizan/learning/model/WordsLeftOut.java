package mizan.learning.model;

import java.util.BitSet;
import mizan.text.AnalyzedText;

/**
 * What the model makes of a passage, and of the same passage without each of its words. The passage is read once, and how
 * many of its words have each feature is counted: without a word only those features are missing that no other word has.
 * For one thread at a time; the buffers are used again for the next passage.
 */
final class WordsLeftOut implements FeatureReader.Words {

    private final Model model;
    private final LinearTable table;
    private final FeatureReader reader;
    private final KeyCounts counts = new KeyCounts();
    private final GroupSums all = new GroupSums();
    private final GroupSums left = new GroupSums();

    private final WordFeatures words;

    /** The words that were read, neutral ones too: their terms, and their stems. */
    private final IntList terms = new IntList(64);

    private final IntList stems = new IntList(64);

    WordsLeftOut(Model model, FeatureReader reader) {
        this.model = model;
        this.table = model.table();
        this.reader = reader;
        this.words = reader.words();
    }

    /** Reads the words from {@code first} to {@code end} (exclusive) of {@code text}, {@code without} some of them. */
    void read(AnalyzedText text, int first, int end, BitSet without, boolean withSigns) {
        counts.clear();
        all.clear();
        terms.clear();
        stems.clear();
        reader.readWords(text, first, end, without, this);
        if (withSigns) {
            IntList signs = reader.signs(text, all.size(Features.STEMS) > 0);
            for (int i = 0; i < signs.size(); i++) {
                count(signs.get(i), Features.SIGNS);
            }
        }
    }

    @Override
    public void word(int index) {
        int stem = words.stem(index);
        count(stem, Features.STEMS);
        int previous = stemAt(stems.size() - 1);
        if (previous != WordFeatures.NONE) {
            count(FeatureHash.pair(previous, stem), Features.PAIRS);
        }
        int[] grams = words.grams();
        int end = words.gramEnd(index);
        for (int i = words.gramStart(index); i < end; i++) {
            count(grams[i], Features.GRAMS);
        }
        all.addWord(words.weights(index, model.words()), 1);
        add(index, stem);
    }

    @Override
    public void neutral(int index) {
        add(index, WordFeatures.NONE);
    }

    private void add(int index, int stem) {
        terms.add(index);
        stems.add(stem);
    }

    private void count(int key, int group) {
        if (counts.add(key, group) == 1) {
            table.add(key, group, 1, all);
        }
    }

    /** How many words were read. */
    int words() {
        return terms.size();
    }

    /** Which term of the text the {@code word}th is. */
    int term(int word) {
        return terms.get(word);
    }

    /** True where nothing is left without the {@code word}th, so that signs say nothing either. */
    boolean isOnlyWord(int word) {
        return stems.get(word) != WordFeatures.NONE
                && all.size(Features.STEMS) == 1
                && counts.count(stems.get(word)) == 1;
    }

    /** Writes into {@code scores} what speaks for each axis in all that was read. */
    void score(float[] scores) {
        model.score(all, scores);
    }

    /** Writes into {@code scores} what speaks for each axis without the {@code word}th, which is not the only one. */
    void scoreWithout(int word, float[] scores) {
        left.set(all);
        int stem = stems.get(word);
        int previous = stemAt(word - 1);
        int next = stemAt(word + 1);
        int[] grams = words.grams();
        int from = words.gramStart(terms.get(word));
        int end = words.gramEnd(terms.get(word));
        if (stem != WordFeatures.NONE) {
            change(stem, -1);
            changePair(previous, stem, -1);
            changePair(stem, next, -1);
            for (int i = from; i < end; i++) {
                change(grams[i], -1);
            }
            left.addWord(words.weights(terms.get(word), model.words()), -1);
        }
        // The words around it become neighbours.
        if (previous != WordFeatures.NONE
                && next != WordFeatures.NONE
                && counts.count(FeatureHash.pair(previous, next)) == 0) {
            table.add(FeatureHash.pair(previous, next), Features.PAIRS, 1, left);
        }
        model.score(left, scores);
        if (stem != WordFeatures.NONE) {
            change(stem, 1);
            changePair(previous, stem, 1);
            changePair(stem, next, 1);
            for (int i = from; i < end; i++) {
                change(grams[i], 1);
            }
        }
    }

    private void changePair(int one, int other, int by) {
        if (one != WordFeatures.NONE && other != WordFeatures.NONE) {
            change(FeatureHash.pair(one, other), by);
        }
    }

    private void change(int key, int by) {
        int group = counts.group(key);
        if (by > 0) {
            counts.add(key, group);
        } else if (counts.remove(key) == 0) {
            table.add(key, group, -1, left);
        }
    }

    private int stemAt(int word) {
        return word < 0 || word >= stems.size() ? WordFeatures.NONE : stems.get(word);
    }
}
