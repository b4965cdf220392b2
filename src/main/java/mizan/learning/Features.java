package mizan.learning;

/**
 * What the model sees of a comment. The linear tables look at five groups of hashes, each hash at most once; the network
 * looks at the tokens in their order, each with the hashes whose vectors make it up.
 */
final class Features {

    /** What a group counts for beside the others; found by trying on the development sets. */
    private static final float[] GROUP_WEIGHTS = {1, 0.5f, 0.7f, 1, 0.6f};

    final Ints words;
    final Ints stems;
    final Ints pairs;
    final Ints grams;
    final Ints signs;

    /** The hashes that have a vector, token by token; a token is a word or a sign. */
    final Ints vectors;

    /** Where the vectors of each token end. */
    final Ints tokenEnds;

    private final Ints[] groups;

    Features() {
        this(new Ints(64), new Ints(64), new Ints(128), new Ints(1024), new Ints(8), new Ints(1024), new Ints(64));
    }

    private Features(
            Ints words, Ints stems, Ints pairs, Ints grams, Ints signs, Ints vectors, Ints tokenEnds) {
        this.words = words;
        this.stems = stems;
        this.pairs = pairs;
        this.grams = grams;
        this.signs = signs;
        this.vectors = vectors;
        this.tokenEnds = tokenEnds;
        this.groups = new Ints[] {words, stems, pairs, grams, signs};
    }

    int groups() {
        return groups.length;
    }

    Ints group(int index) {
        return groups[index];
    }

    /** What each hash of a group counts for: a group is a vector whose length does not grow with the text. */
    float weight(int group) {
        return GROUP_WEIGHTS[group] / (float) Math.sqrt(groups[group].size());
    }

    int tokens() {
        return tokenEnds.size();
    }

    int vectorsFrom(int token) {
        return token == 0 ? 0 : tokenEnds.get(token - 1);
    }

    void clear() {
        for (Ints group : groups) {
            group.clear();
        }
        vectors.clear();
        tokenEnds.clear();
    }

    /** The same, to keep. */
    Features copy() {
        return new Features(
                words.copy(), stems.copy(), pairs.copy(), grams.copy(), signs.copy(),
                vectors.copy(), tokenEnds.copy());
    }
}
