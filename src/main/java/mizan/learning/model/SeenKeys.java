package mizan.learning.model;

import java.util.Arrays;

/** The keys that a text has shown so far: open addressing, emptied by counting up rather than by writing. */
final class SeenKeys {

    /** Each slot holds a round in its upper half and a key in its lower one. */
    private long[] slots = new long[2048];

    private int round;

    /** Leaves as many of the high bits of a key as there are slots. */
    private int shift = Integer.SIZE - 11;

    private int size;

    SeenKeys() {
        this(1);
    }

    /** Begins with {@code round}, which is not 0: that is what slots hold that were never used. */
    SeenKeys(int round) {
        this.round = round;
    }

    /** Whether {@code key} is new. */
    boolean add(int key) {
        long[] all = slots;
        int mask = all.length - 1;
        long sought = ((long) round << 32) | (key & 0xFFFFFFFFL);
        int at = key >>> shift;
        for (long slot = all[at]; (int) (slot >>> 32) == round; slot = all[at]) {
            if (slot == sought) {
                return false;
            }
            at = at + 1 & mask;
        }
        all[at] = sought;
        if (++size > all.length / 2) {
            grow();
        }
        return true;
    }

    void clear() {
        if (++round == 0) {
            // All rounds have had their turn: what the first ones left must not look like what comes now.
            Arrays.fill(slots, 0);
            round = 1;
        }
        size = 0;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        shift--;
        size = 0;
        for (long slot : old) {
            if ((int) (slot >>> 32) == round) {
                add((int) slot);
            }
        }
    }
}
