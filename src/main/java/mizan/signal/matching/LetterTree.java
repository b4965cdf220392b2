package mizan.signal.matching;

import java.util.Arrays;

/**
 * A tree of words, letter by letter. Most nodes lead to one other, which was added next and has the next number: that step is
 * one look into an array, beside the last. All other edges lie in one hash table with open addressing, at most half full, so
 * that a step costs the same however many words there are.
 */
public final class LetterTree {

    public static final int ROOT = 0;

    /** No node: no word goes on with that letter. */
    public static final int NONE = -1;

    private static final int INITIAL_SIZE = 16;
    private static final char BLOCK = '\u0600';
    private static final int BLOCK_SIZE = 0x100;
    private static final int TARGET_BITS = 24;
    private static final int MOST_NODES = 1 << TARGET_BITS;

    /** A word ends at a node. */
    private static final int END = 1 << Character.SIZE;

    /** Edges of a node lie in the table. */
    private static final int BRANCHES = END << 1;

    /** There is a step to the node with the next number. */
    private static final int GOES_ON = END << 2;

    private static final int STEP = GOES_ON | Character.MAX_VALUE;

    /** For each node the letter that leads to the node with the next number, and what else there is to know. */
    private int[] nodes = new int[INITIAL_SIZE];

    /** An edge is its node, its letter and the node that it leads to, side by side; none leads to the root, so that 0 is a free place. */
    private long[] edges = new long[INITIAL_SIZE];

    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(INITIAL_SIZE);
    private int branches;
    private int size = 1;

    /** The root's edges, by the letters of the Arabic block, because every look-up begins there. */
    private final int[] fromRoot = new int[BLOCK_SIZE];

    /** Adds a word; answers the node of its last letter. */
    public int add(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            int next = next(node, word.charAt(i));
            node = next == NONE ? addNext(node, word.charAt(i)) : next;
        }
        nodes[node] |= END;
        return node;
    }

    /** True where a word ends at {@code node}. */
    boolean isEnd(int node) {
        return (nodes[node] & END) != 0;
    }

    /** The node that follows {@code node} with {@code letter}, or {@link #NONE}. */
    public int next(int node, char letter) {
        if (node == ROOT && isOfBlock(letter)) {
            return fromRoot[letter - BLOCK] == 0 ? NONE : fromRoot[letter - BLOCK];
        }
        int known = nodes[node];
        if ((known & STEP) == (GOES_ON | letter)) {
            return node + 1;
        }
        return (known & BRANCHES) == 0 ? NONE : branch(from(node, letter));
    }

    private int branch(long from) {
        long[] all = edges;
        int place = place(from);
        for (long edge = all[place]; edge != 0; edge = all[place]) {
            if (edge >>> TARGET_BITS == from) {
                return (int) edge & MOST_NODES - 1;
            }
            place = place + 1 & all.length - 1;
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
        if (size == MOST_NODES) {
            throw new IllegalStateException("More letters than a tree can hold");
        }
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
        }
        if (node == ROOT && isOfBlock(letter)) {
            fromRoot[letter - BLOCK] = size;
        } else if (node == size - 1) {
            nodes[node] |= GOES_ON | letter;
        } else {
            nodes[node] |= BRANCHES;
            addBranch(from(node, letter) << TARGET_BITS | size);
        }
        return size++;
    }

    private void addBranch(long edge) {
        if (++branches * 2 > edges.length) {
            long[] old = edges;
            edges = new long[old.length * 2];
            shift--;
            for (long one : old) {
                if (one != 0) {
                    put(one);
                }
            }
        }
        put(edge);
    }

    private void put(long edge) {
        int place = place(edge >>> TARGET_BITS);
        while (edges[place] != 0) {
            place = place + 1 & edges.length - 1;
        }
        edges[place] = edge;
    }

    private static boolean isOfBlock(char letter) {
        return letter >= BLOCK && letter < BLOCK + BLOCK_SIZE;
    }

    private static long from(int node, char letter) {
        return (long) node << Character.SIZE | letter;
    }

    /** Fibonacci hashing: the product's upper bits depend on all bits of node and letter. */
    private int place(long from) {
        return (int) ((from * 0x9E3779B97F4A7C15L) >>> shift);
    }
}
