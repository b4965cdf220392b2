package mizan.access.account;

import java.security.SecureRandom;

/** Makes secrets that people read and type, or programs keep. */
final class RandomSecrets {

    /** No i, l, o, 0 or 1: what is read from a screen must be typed right. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /** 138 bits. */
    private static final int PASSWORD_LENGTH = 24;

    /** 69 bits: no two sessions of an account that are open at once have the same. */
    private static final int ID_LENGTH = 12;

    /** 230 bits. */
    private static final int TOKEN_LENGTH = 40;

    private final SecureRandom random;

    RandomSecrets(SecureRandom random) {
        this.random = random;
    }

    String password() {
        return text(PASSWORD_LENGTH);
    }

    String id() {
        return text(ID_LENGTH);
    }

    String token() {
        return text(TOKEN_LENGTH);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
