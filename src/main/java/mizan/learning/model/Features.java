package mizan.learning.model;

/** What the model sees of a comment: four groups of hashes, each hash at most once. */
public final class Features {

    /** What a group counts for beside the others; found by trying, most of all on sets that were left out of training. */
    private static final float[] GROUP_WEIGHTS = {0.75f, 0.7f, 1, 0.6f};

    static final int STEMS = 0;
    static final int PAIRS = 1;
    static final int GRAMS = 2;
    static final int SIGNS = 3;
    static final int GROUPS = GROUP_WEIGHTS.length;

    final IntList stems;
    final IntList pairs;
    final IntList grams;
    final IntList signs;

    private final IntList[] groups;

    /** What the words say as a whole. */
    final GroupSums words = new GroupSums();

    /** Which words were read, as often as they stand there. */
    final IntList terms = new IntList(64);

    private final float[] vector;

    public Features() {
        this(new IntList(64), new IntList(64), new IntList(1024), new IntList(8), new float[0]);
    }

    private Features(IntList stems, IntList pairs, IntList grams, IntList signs, float[] vector) {
        this.stems = stems;
        this.pairs = pairs;
        this.grams = grams;
        this.signs = signs;
        this.vector = vector;
        this.groups = new IntList[] {stems, pairs, grams, signs};
    }

    /** How many different stems the words have. */
    public int distinctStems() {
        return stems.size();
    }

    /** The rows of two to four letters of the words. */
    public IntList grams() {
        return grams;
    }

    public int groups() {
        return groups.length;
    }

    public IntList group(int index) {
        return groups[index];
    }

    /** What each hash of a group counts for: a group is a vector whose length does not grow with the text. */
    public float weight(int group) {
        return weight(group, groups[group].size());
    }

    /** What each of {@code size} hashes of a group counts for. */
    static float weight(int group, int size) {
        return GROUP_WEIGHTS[group] / (float) Math.sqrt(size);
    }

    /** Whether there is neither a word nor a sign. */
    boolean isEmpty() {
        return stems.size() == 0 && signs.size() == 0;
    }

    void clear() {
        for (IntList group : groups) {
            group.clear();
        }
        words.clear();
        terms.clear();
    }

    /** The same, to keep, with the vector of the text, which is not copied. */
    public Features with(float[] vector) {
        return new Features(stems.copy(), pairs.copy(), grams.copy(), signs.copy(), vector);
    }

    /** The vector of the text; empty where none was made. */
    public float[] vector() {
        return vector;
    }
}
