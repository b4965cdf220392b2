package mizan.text.fold;

import java.util.Arrays;
import mizan.text.html.CleanText;

/** A match key in the making: folded characters, each with its range in the clean text and a mask of steps. */
final class MatchKeyBuffer {

    private char[] text;
    private int[] starts;
    private int[] ends;
    private short[] steps;
    private int length;

    MatchKeyBuffer(int capacity) {
        this.text = new char[capacity];
        this.starts = new int[capacity];
        this.ends = new int[capacity];
        this.steps = new short[capacity];
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return text[index];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    int steps(int index) {
        return steps[index];
    }

    boolean endsWith(char c) {
        return length > 0 && text[length - 1] == c;
    }

    String text(int from) {
        return new String(text, from, length - from);
    }

    void append(char c, int start, int end, int step) {
        if (length == text.length) {
            grow();
        }
        text[length] = c;
        starts[length] = start;
        ends[length] = end;
        steps[length] = (short) step;
        length++;
    }

    /** The last character also stands for what was typed up to {@code end}. */
    void widenLast(int end) {
        ends[length - 1] = end;
    }

    void addToLast(int step) {
        steps[length - 1] |= (short) step;
    }

    /** What lies behind {@code newLength} can be read until something is written there. */
    void truncate(int newLength) {
        length = newLength;
    }

    MatchKey toKey(CleanText clean) {
        return new MatchKey(clean, text(0), starts, ends, steps);
    }

    private void grow() {
        int capacity = 2 * length + 16;
        text = Arrays.copyOf(text, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        steps = Arrays.copyOf(steps, capacity);
    }
}
