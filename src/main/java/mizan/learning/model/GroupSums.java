package mizan.learning.model;

/** What the features of a text weigh: for each group how many there are, and the sums of their weights for either axis. */
final class GroupSums {

    private final int[] sizes = new int[Features.GROUPS];
    private final int[] firsts = new int[Features.GROUPS];
    private final int[] seconds = new int[Features.GROUPS];

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

    void set(GroupSums others) {
        for (int group = 0; group < Features.GROUPS; group++) {
            set(group, others.sizes[group], others.firsts[group], others.seconds[group]);
        }
    }

    void clear() {
        for (int group = 0; group < Features.GROUPS; group++) {
            set(group, 0, 0, 0);
        }
    }

    int size(int group) {
        return sizes[group];
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
