package mizan.learning.model;

import java.util.Arrays;

/**
 * How often each key occurs in a passage, and the group that it was first seen in: open addressing, emptied by counting up
 * rather than by writing.
 */
final class KeyCounts {

    private static final int INITIAL_BITS = 9;

    /** Each slot holds a round in its upper half and a key in its lower one. */
    private long[] slots = new long[1 << INITIAL_BITS];

    private int[] counts = new int[1 << INITIAL_BITS];
    private byte[] groups = new byte[1 << INITIAL_BITS];
    private int shift = Integer.SIZE - INITIAL_BITS;
    private int round = 1;
    private int size;

    /** Counts {@code key} once more, as one of {@code group} where it is new; answers how often it has occurred. */
    int add(int key, int group) {
        int at = place(key);
        if (!isTaken(at)) {
            if (++size > slots.length / 2) {
                grow();
                at = place(key);
            }
            slots[at] = slot(key);
            counts[at] = 0;
            groups[at] = (byte) group;
        }
        return ++counts[at];
    }

    /** Counts {@code key}, which occurs, once less; answers how often it occurs without that. */
    int remove(int key) {
        return --counts[place(key)];
    }

    /** How often {@code key} occurs. */
    int count(int key) {
        int at = place(key);
        return isTaken(at) ? counts[at] : 0;
    }

    /** The group in which {@code key}, which has occurred, was first seen. */
    int group(int key) {
        return groups[place(key)];
    }

    void clear() {
        if (++round == 0) {
            Arrays.fill(slots, 0);
            round = 1;
        }
        size = 0;
    }

    private boolean isTaken(int at) {
        return (int) (slots[at] >>> Integer.SIZE) == round;
    }

    private long slot(int key) {
        return (long) round << Integer.SIZE | (key & 0xFFFFFFFFL);
    }

    /** Where {@code key} is, or where it would be put. */
    private int place(int key) {
        int mask = slots.length - 1;
        long sought = slot(key);
        int at = key >>> shift;
        while (isTaken(at) && slots[at] != sought) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldSlots = slots;
        int[] oldCounts = counts;
        byte[] oldGroups = groups;
        slots = new long[2 * oldSlots.length];
        counts = new int[slots.length];
        groups = new byte[slots.length];
        shift--;
        for (int i = 0; i < oldSlots.length; i++) {
            if ((int) (oldSlots[i] >>> Integer.SIZE) == round) {
                int at = place((int) oldSlots[i]);
                slots[at] = oldSlots[i];
                counts[at] = oldCounts[i];
                groups[at] = oldGroups[i];
            }
        }
    }
}
