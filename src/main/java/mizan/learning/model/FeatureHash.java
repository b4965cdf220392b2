package mizan.learning.model;

/**
 * The hashes that stand for features; the high bits are the good ones. FNV-1a with the finishing steps of MurmurHash3 for
 * what is as long as it likes, a multiplication (Knuth's, with the golden ratio) for up to four letters, which are most of
 * all features. A model only fits the hashes that it was trained with: changing anything here means a new
 * {@link ModelFile#VERSION}.
 */
public final class FeatureHash {

    public static final int WORD = 0x811C9DC5;
    static final int STEM = 0x2F0B4A27;
    static final int SIGN = 0x1B873593;

    private static final int FNV_PRIME = 0x01000193;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private FeatureHash() {}

    public static int of(int seed, String text) {
        int hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return mix(hash);
    }

    static int step(int hash, int next) {
        return (hash ^ next) * FNV_PRIME;
    }

    /** Of up to four letters side by side, the last one in the lowest sixteen bits. */
    static int letters(long letters) {
        return (int) ((letters * GOLDEN_RATIO) >>> Integer.SIZE);
    }

    static int pair(int first, int second) {
        return mix(first * 31 + second);
    }

    static int mix(int hash) {
        int mixed = hash ^ (hash >>> 16);
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }
}
