package mizan.signal.matching;

/**
 * A tree of words, letter by letter. Its edges lie in one hash table with open addressing, at most half full, so that a
 * step costs the same however many words there are.
 */
public final class LetterTree {

    public static final int ROOT = 0;

    /** No node: no word goes on with that letter. */
    public static final int NONE = -1;

    private static final int INITIAL_SIZE = 16;
    private static final char BLOCK = '\u0600';
    private static final int BLOCK_SIZE = 0x100;

    /** An edge is {@code node << 16 | letter} plus one, so that 0 is a free place. */
    private long[] edges = new long[INITIAL_SIZE];

    private int[] targets = new int[INITIAL_SIZE];
    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(INITIAL_SIZE);
    private int size = 1;

    /** The root's edges again, by the letters of the Arabic block, because every look-up begins there. */
    private final int[] fromRoot = new int[BLOCK_SIZE];

    /** Adds a word; answers the node of its last letter. */
    public int add(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int next = next(node, word.charAt(i));
            node = next == NONE ? addNext(node, word.charAt(i)) : next;
        }
        return node;
    }

    /** The node that follows {@code node} with {@code letter}, or {@link #NONE}. */
    public int next(int node, char letter) {
        if (node == ROOT && isOfBlock(letter)) {
            return fromRoot[letter - BLOCK] == 0 ? NONE : fromRoot[letter - BLOCK];
        }
        long edge = edge(node, letter);
        int place = place(edge);
        while (edges[place] != 0) {
            if (edges[place] == edge) {
                return targets[place];
            }
            place = place + 1 & edges.length - 1;
        }
        return NONE;
    }

    /** The node that follows {@code from} with all letters of {@code word}, or {@link #NONE}. */
    int walk(int from, String word) {
        int node = from;
        for (int i = 0; i < word.length() && node != NONE; i++) {
            node = next(node, word.charAt(i));
        }
        return node;
    }

    private int addNext(int node, char letter) {
        if (size * 2 > edges.length) {
            grow();
        }
        if (node == ROOT && isOfBlock(letter)) {
            fromRoot[letter - BLOCK] = size;
        }
        put(edge(node, letter), size);
        return size++;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[edges.length];
        shift--;
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                put(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private void put(long edge, int target) {
        int place = place(edge);
        while (edges[place] != 0) {
            place = place + 1 & edges.length - 1;
        }
        edges[place] = edge;
        targets[place] = target;
    }

    private static boolean isOfBlock(char letter) {
        return letter >= BLOCK && letter < BLOCK + BLOCK_SIZE;
    }

    private static long edge(int node, char letter) {
        return ((long) node << Character.SIZE | letter) + 1;
    }

    /** Fibonacci hashing: the product's upper bits depend on all bits of the edge. */
    private int place(long edge) {
        return (int) ((edge * 0x9E3779B97F4A7C15L) >>> shift);
    }
}
