package mizan.audit;

import java.util.Locale;

/** The types of records that the settings store keeps. */
public enum RecordType {
    ACCOUNTS,
    TOKENS,
    /** When each token was last used; not part of the log. */
    TOKEN_USE,
    /** The sites that were added, and what is set for configured ones otherwise. */
    SITES,
    /** What a site has set otherwise than its configuration. */
    SETTINGS,
    /** The rules that a site publishes. */
    RULES,
    /** What was added to the lexicon files and taken from them. */
    LEXICON,
    WEBHOOKS,
    /** The keys with which sites' own programs sign what they send. */
    SIGNING_KEYS,
    /** What editors decided about the comments on single articles. */
    ARTICLE_MODES,
    /** What editors decided about attack mode at sites and for single articles. */
    ATTACK_MODES,
    /** What editors chose about what sites learn. */
    LEARNING,
    /** The suggested terms that editors do not want. */
    DISMISSED_TERMS;

    /** Its name in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when a change of such a record may be undone from the audit log. */
    public boolean isUndoable() {
        return switch (this) {
            case SITES, SETTINGS, RULES, LEXICON, ARTICLE_MODES, ATTACK_MODES, LEARNING, DISMISSED_TERMS -> true;
            case ACCOUNTS, TOKENS, TOKEN_USE, WEBHOOKS, SIGNING_KEYS -> false;
        };
    }
}
