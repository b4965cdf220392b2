package mizan.learning.model;

import java.util.Arrays;

/** Numbers one after the other. */
public final class IntList {

    private int[] values;
    private int size;

    IntList(int capacity) {
        this.values = new int[capacity];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size + 1);
        }
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public int get(int index) {
        return values[index];
    }

    /** The numbers themselves; what lies behind {@link #size} means nothing. */
    int[] values() {
        return values;
    }

    void clear() {
        size = 0;
    }

    IntList copy() {
        IntList copy = new IntList(0);
        copy.values = Arrays.copyOf(values, size);
        copy.size = size;
        return copy;
    }
}
