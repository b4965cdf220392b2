package mizan.comment;

import java.text.Normalizer;
import java.util.Locale;
import mizan.digest.KeyedHash;

/**
 * By which e-mail addresses are the same person's: without spaces around it, in Unicode's composed form (NFC), in lower case. What
 * only the provider of a mailbox knows (dots, {@code +news}, another spelling of an international domain) is another address.
 */
public final class AuthorEmail {

    private AuthorEmail() {}

    /** The one way to write {@code email} by which it is compared; empty for an empty one. */
    public static String fold(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The key by which its owner is known as an author, where the site itself does not say who it is. */
    public static String authorKey(KeyedHash hash, String email) {
        return hash.of("email", fold(email));
    }
}
