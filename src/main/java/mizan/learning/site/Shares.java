package mizan.learning.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Caps what one author, one article or one moderator counts for: those who decided or wrote more than their share weigh, together,
 * as much as the share and no more.
 */
final class Shares {

    /** After so many rounds the cap changes no more that anybody would notice. */
    private static final int ROUNDS = 50;

    private Shares() {}

    /**
     * What each of {@code comments} counts for, more than 0 and at most 1.
     *
     * @param key what groups them; those with an empty key are groups of one
     * @param most the largest share of all weight that a group may have, 0 to 1
     * @param least no group is cut below the weight of so many comments
     */
    static double[] of(
            List<DecisionExample> comments, Function<DecisionExample, String> key, double most, double least) {
        Map<String, Integer> sizes = new HashMap<>();
        int alone = 0;
        for (DecisionExample comment : comments) {
            String group = key.apply(comment);
            if (group.isEmpty()) {
                alone++;
            } else {
                sizes.merge(group, 1, Integer::sum);
            }
        }
        double cap = cap(sizes.values().stream().mapToInt(size -> size).sorted().toArray(), alone, most, least);
        double[] weights = new double[comments.size()];
        for (int i = 0; i < weights.length; i++) {
            int size = sizes.getOrDefault(key.apply(comments.get(i)), 1);
            weights[i] = Math.min(1, cap / size);
        }
        return weights;
    }

    /** The weight that a group may have, when all others are cut to it too. */
    private static double cap(int[] sizes, int alone, double most, double least) {
        double cap = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = alone;
            for (int size : sizes) {
                sum += Math.min(size, cap);
            }
            cap = Math.max(least, most * sum);
        }
        return cap;
    }
}
