package mizan.access.account;

import java.util.Locale;

/** What came of making a token. */
public sealed interface TokenResult {

    /** The token, with the text to sign in with, which cannot be had again. */
    record Made(ApiToken token, String text) implements TokenResult {}

    /** None was made. */
    record Refused(Why why) implements TokenResult {}

    /** Why none was made. */
    enum Why {
        NAME_TAKEN,
        BAD_NAME,
        BAD_ROLE,
        BAD_DAYS;

        /** Its code in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
