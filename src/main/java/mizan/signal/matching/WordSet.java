package mizan.signal.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Folded words, looked up without following a reference: a few bits for each word tell most words of a text that are none,
 * and an Arabic word of up to ten letters is one number, which says all of it.
 */
public final class WordSet {

    private static final char FIRST_LETTER = '\u0621';
    private static final int LETTER_BITS = 6;
    private static final int MOST_LETTERS = Long.SIZE / LETTER_BITS;

    /** No number: the word is longer, or has other letters. */
    private static final long NONE = 0;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** Of so many bits one is set at most, so that one word in 16 is looked up in vain. */
    private static final int ROOM = 16;

    private final long[] bits;
    private final int bitShift;

    /** The words that are numbers, at most half full. */
    private final long[] numbers;

    private final int numberShift;
    private final Set<String> others = new HashSet<>();

    private WordSet(Set<String> words) {
        int size = Math.max(Long.SIZE, Integer.highestOneBit(words.size() * ROOM));
        this.bits = new long[size / Long.SIZE];
        this.bitShift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
        this.numbers = new long[Integer.highestOneBit(words.size() + 1) * 4];
        this.numberShift = Long.SIZE - Integer.numberOfTrailingZeros(numbers.length);
        words.forEach(this::add);
    }

    public static WordSet of(Collection<String> words) {
        return new WordSet(Set.copyOf(words));
    }

    public static WordSet of(String... words) {
        return new WordSet(Set.of(words));
    }

    public boolean contains(String word) {
        if (!mayHold(word.hashCode())) {
            return false;
        }
        long number = number(word);
        return number == NONE ? others.contains(word) : numbers[place(number)] == number;
    }

    /** False where certainly no word has this {@link String#hashCode}: a word that is not at hand as such need not be made. */
    public boolean mayHold(int hash) {
        int place = bit(hash);
        return (bits[place / Long.SIZE] & 1L << place) != 0;
    }

    private void add(String word) {
        int bit = bit(word.hashCode());
        bits[bit / Long.SIZE] |= 1L << bit;
        long number = number(word);
        if (number == NONE) {
            others.add(word);
        } else {
            numbers[place(number)] = number;
        }
    }

    private int bit(int hash) {
        return hash * (int) GOLDEN_RATIO >>> bitShift;
    }

    /** Where this number is, or where it would be put. */
    private int place(long number) {
        int place = (int) (number * GOLDEN_RATIO >>> numberShift);
        while (numbers[place] != 0 && numbers[place] != number) {
            place = place + 1 & numbers.length - 1;
        }
        return place;
    }

    private static long number(String word) {
        int length = word.length();
        if (length > MOST_LETTERS) {
            return NONE;
        }
        long number = 0;
        for (int i = 0; i < length; i++) {
            int letter = word.charAt(i) - FIRST_LETTER + 1;
            if (letter < 1 || letter >= 1 << LETTER_BITS) {
                return NONE;
            }
            number = number << LETTER_BITS | letter;
        }
        return number;
    }
}
