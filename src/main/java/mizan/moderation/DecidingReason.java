package mizan.moderation;

import java.util.Locale;

/** What decided a verdict, in the order in which the policy asks; the pages say it in a line beside the outcome. */
public enum DecidingReason {
    /** Rejected for a term that a lexicon calls plain. */
    PLAIN_TERM,
    /** Rejected for an offer with a way to take it up. */
    COMPLETE_ADVERT,
    /** Rejected because it belongs to a campaign of which a person rejected a comment. */
    REJECTED_CAMPAIGN,
    /** Rejected for two independent witnesses of the rules. */
    TWO_WITNESSES,
    /** Rejected because rules and learned score agree, which the site allows. */
    AGREEMENT,
    /** Held because a kind of reason always waits for a person. */
    NEEDS_A_PERSON,
    /** Held for a witness of the rules, or for a plain one that its context caps or that the site does not reject. */
    WITNESS,
    /** Held because hints of the rules add up. */
    HINTS,
    /** Held by the learned score. */
    LEARNED_SCORE,
    /** Held because the site's mode lets nothing through without a person. */
    SITE_MODE,
    /** Held because an editor lets nothing on the article through without a person. */
    ARTICLE_MODE,
    /** Held because it belongs to an attack, of which nothing gets through without a person. */
    ATTACK_MODE,
    /** Held because a moderator has whatever the author writes wait for a person. */
    AUTHOR_WATCHED,
    /** Rejected because a moderator has muted the author. */
    AUTHOR_MUTED,
    /** Approved because a moderator trusts the author, where weak hints or the learned score would have held it. */
    AUTHOR_TRUSTED,
    /** Approved: nothing speaks against it, or not enough. */
    NOTHING,
    /** A verdict from before this was kept. */
    UNRECORDED;

    /** True where the machine rejects by it, of its own accord. */
    public boolean rejects() {
        return switch (this) {
            case PLAIN_TERM, COMPLETE_ADVERT, REJECTED_CAMPAIGN, TWO_WITNESSES, AGREEMENT -> true;
            default -> false;
        };
    }

    /** The name that stands in the store, in the API and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
