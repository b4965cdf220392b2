package mizan.learning;

/** The keys that a text has shown so far: open addressing, emptied by counting up rather than by writing. */
final class SeenKeys {

    /** Each slot holds a round in its upper half and a key in its lower one. */
    private long[] slots = new long[2048];

    private int round = 1;
    private int size;

    /** Whether {@code key} is new. */
    boolean add(int key) {
        long[] all = slots;
        int mask = all.length - 1;
        long sought = (long) round << 32 | key & 0xFFFFFFFFL;
        int at = key & mask;
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
        round++;
        size = 0;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        size = 0;
        for (long slot : old) {
            if ((int) (slot >>> 32) == round) {
                add((int) slot);
            }
        }
    }
}
