package mizan.queue.author;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom a rule is about. */
public enum AuthorScope {
    /** The user whom the site vouches for, else who writes with the same e-mail, else who writes under the same name without one. */
    AUTHOR,
    /** Everybody who writes under the same name and is not vouched for, whatever the e-mail. */
    NAME;

    /** Its code in the API and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope with this code; empty where there is none. */
    public static Optional<AuthorScope> of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }
}
