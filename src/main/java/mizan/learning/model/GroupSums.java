package mizan.learning.model;

/** What the features of a text weigh: for each group how many there are, and the sums of their weights for either axis. */
final class GroupSums {

    private final int[] sizes = new int[Features.GROUPS];
    private final int[] firsts = new int[Features.GROUPS];
    private final int[] seconds = new int[Features.GROUPS];

    /** The sum of the words' idf, and of their products with either axis, each times the word's idf. */
    private int idf;

    private int firstOfWords;
    private int secondOfWords;

    void set(int group, int size, int first, int second) {
        sizes[group] = size;
        firsts[group] = first;
        seconds[group] = second;
    }

    void add(int group, int size, int first, int second) {
        sizes[group] += size;
        firsts[group] += first;
        seconds[group] += second;
    }

    /** Adds a word ({@link WordWeights}), or takes it away where {@code sign} is -1. */
    void addWord(long word, int sign) {
        int counted = sign * WordWeights.idf(word);
        idf += counted;
        firstOfWords += counted * WordWeights.first(word);
        secondOfWords += counted * WordWeights.second(word);
    }

    private void setWords(int idf, int first, int second) {
        this.idf = idf;
        this.firstOfWords = first;
        this.secondOfWords = second;
    }

    void set(GroupSums others) {
        setWords(others.idf, others.firstOfWords, others.secondOfWords);
        for (int group = 0; group < Features.GROUPS; group++) {
            set(group, others.sizes[group], others.firsts[group], others.seconds[group]);
        }
    }

    void clear() {
        setWords(0, 0, 0);
        for (int group = 0; group < Features.GROUPS; group++) {
            set(group, 0, 0, 0);
        }
    }

    int size(int group) {
        return sizes[group];
    }

    /** The sum of the idf of all words. */
    int idf() {
        return idf;
    }

    /** What the words say on the first axis, each as often as it counts. */
    int firstOfWords() {
        return firstOfWords;
    }

    /** What the words say on the second axis, each as often as it counts. */
    int secondOfWords() {
        return secondOfWords;
    }

    /** Of all groups towards the first axis, each as a vector whose length does not grow with the text. */
    float first() {
        return sum(firsts);
    }

    /** Of all groups towards the second axis. */
    float second() {
        return sum(seconds);
    }

    private float sum(int[] ofGroups) {
        float sum = 0;
        for (int group = 0; group < Features.GROUPS; group++) {
            if (sizes[group] > 0) {
                sum += ofGroups[group] * Features.weight(group, sizes[group]);
            }
        }
        return sum;
    }
}
