package mizan.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody did, as the audit log knows it. The codes are stable. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    ACCOUNT_ADDED,
    ACCOUNT_ROLE_CHANGED,
    ACCOUNT_PASSWORD_RESET,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    PASSWORD_CHANGED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    SITE_ADDED,
    SITE_CHANGED,
    SITE_CLOSED,
    SITE_REOPENED,
    SETTINGS_CHANGED,
    SIGNING_KEY_MADE,
    SIGNING_KEY_ENDED,
    COMMENT_DELETED,
    PERSON_EXPORTED,
    PERSON_ERASED,
    COMMENTS_IMPORTED,
    COMMENTS_EXPORTED,
    ARTICLE_BREAKING,
    ARTICLE_ORDINARY,
    ARTICLE_MODE_CHANGED,
    ATTACK_MODE_CHANGED,
    ATTACK_BEGAN,
    ATTACK_ENDED,
    AUTHOR_RULE_CHANGED,
    LEARNING_CHANGED,
    TERM_ADDED,
    TERM_CHANGED,
    TERM_REMOVED,
    TERM_RESTORED,
    TERM_DISMISSED,
    TERM_SUGGESTED_AGAIN,
    WEBHOOK_ADDED,
    WEBHOOK_CHANGED,
    WEBHOOK_SECRET_ROTATED,
    WEBHOOK_REMOVED,
    WEBHOOK_RETRIED,
    TAKEN_BACK;

    /** Its code in the API and in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action with this code; empty when there is none. */
    public static Optional<AuditAction> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
