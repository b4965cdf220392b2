package mizan.learning;

/** The keys that a text has shown so far: open addressing, emptied by counting up rather than by writing. */
final class SeenKeys {

    private int[] keys = new int[2048];
    private int[] rounds = new int[2048];
    private int round = 1;
    private int size;

    /** Whether {@code key} is new. */
    boolean add(int key) {
        int mask = keys.length - 1;
        int slot = key & mask;
        while (rounds[slot] == round) {
            if (keys[slot] == key) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        rounds[slot] = round;
        if (++size > keys.length / 2) {
            grow();
        }
        return true;
    }

    void clear() {
        round++;
        size = 0;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldRounds = rounds;
        keys = new int[2 * oldKeys.length];
        rounds = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldRounds[i] == round) {
                add(oldKeys[i]);
            }
        }
    }
}
