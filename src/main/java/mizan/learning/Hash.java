package mizan.learning;

/**
 * The hashes that stand for features: FNV-1a with the finishing steps of MurmurHash3, so that the high bits are as good
 * as the low ones. A model only fits the hashes that it was trained with: changing anything here means a new
 * {@link ModelFile#VERSION}.
 */
final class Hash {

    static final int WORD = 0x811C9DC5;
    static final int STEM = 0x2F0B4A27;
    static final int GRAM = 0x5BD1E995;
    static final int SIGN = 0x1B873593;

    private static final int FNV_PRIME = 0x01000193;

    private Hash() {}

    static int of(int seed, String text) {
        int hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return mix(hash);
    }

    static int step(int hash, int next) {
        return (hash ^ next) * FNV_PRIME;
    }

    static int pair(int first, int second) {
        return mix(first * 31 + second);
    }

    static int mix(int hash) {
        int mixed = hash ^ hash >>> 16;
        mixed *= 0x85EBCA6B;
        mixed ^= mixed >>> 13;
        mixed *= 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }
}
