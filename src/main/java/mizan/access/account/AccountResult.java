package mizan.access.account;

import java.util.Locale;

/** What came of a change to an account. */
public sealed interface AccountResult {

    /**
     * The account as it is now.
     *
     * @param password a one-time password that was made for it, which cannot be had again; empty where none was
     */
    record Done(Account account, String password) implements AccountResult {}

    /** Nothing was changed. */
    record Refused(Why why) implements AccountResult {}

    /** Why an account is not changed. */
    enum Why {
        UNKNOWN_ACCOUNT,
        NAME_TAKEN,
        BAD_NAME,
        BAD_ROLE,
        /** Somebody else changed the account at the same time. */
        CHANGED_MEANWHILE,
        /** Nobody takes a role from the own account or disables it. */
        OWN_ACCOUNT,
        /** Somebody must be left who can add accounts. */
        LAST_EDITOR,
        /** The newsroom's provider says what it may do, and keeps its password. */
        NEWSROOM_ACCOUNT,
        WRONG_PASSWORD,
        SHORT_PASSWORD,
        LONG_PASSWORD,
        /** Anybody would guess it. */
        COMMON_PASSWORD,
        SAME_PASSWORD,
        TOO_MANY_ATTEMPTS;

        /** Its code in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
