package mizan.comment;

/** Crockford's base 32 in lower case: no i, l, o or u, so that a code can be read aloud and typed. */
final class Base32 {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;

    private Base32() {}

    /** The first {@code length} characters of the encoding of {@code bytes}, which must hold that many bits. */
    static String encode(byte[] bytes, int length) {
        char[] code = new char[length];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < length; i++) {
            if (bits < BITS) {
                buffer = (buffer << 8 | (bytes[next++] & 0xFF)) & 0xFFFF;
                bits += 8;
            }
            bits -= BITS;
            code[i] = ALPHABET.charAt(buffer >> bits & 31);
        }
        return new String(code);
    }

    static boolean isCode(String value, int length) {
        return value.length() == length && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
