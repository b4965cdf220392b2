package mizan.learning.train;

import java.util.Random;

/** The order in which trainers look at examples: another one in each round, the same in each training. */
final class Shuffling {

    private Shuffling() {}

    static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
