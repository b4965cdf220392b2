package mizan.archive.person;

import mizan.comment.AuthorEmail;
import mizan.digest.KeyedHash;

/**
 * A reader who is asked for.
 *
 * @param email as {@link AuthorEmail} folds it
 * @param authorKey the key by which the author is known
 * @param auditName what stands for the e-mail in the audit log: who knows the e-mail and the secret can compute it, nobody can read
 *     it back
 */
public record Person(String email, String authorKey, String auditName) {

    private static final int MAX_LENGTH = 254;

    /**
     * The owner of an e-mail address.
     *
     * @throws IllegalArgumentException for what is none: without {@code @}, or longer than 254 characters
     */
    public static Person of(String email, KeyedHash hash) {
        String folded = AuthorEmail.fold(email);
        if (folded.length() > MAX_LENGTH || folded.indexOf('@') < 1 || folded.endsWith("@")) {
            throw new IllegalArgumentException("an e-mail address is wanted, such as reader@mail.example");
        }
        return new Person(folded, AuthorEmail.authorKey(hash, folded), hash.of("person in the audit log", folded));
    }

    /** True where {@code given} is the same address. */
    boolean hasEmail(String given) {
        return AuthorEmail.fold(given).equals(email);
    }

    /** True where {@code text} names the address, however it is written there. */
    boolean isNamedIn(String text) {
        return text.indexOf('@') >= 0 && AuthorEmail.fold(text).contains(email);
    }
}
