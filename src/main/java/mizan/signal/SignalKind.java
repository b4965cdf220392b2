package mizan.signal;

/**
 * What can be seen in a comment. Points are the default weight in natural log-odds; they were set by hand so that one
 * strong reason holds, two reject and weak ones need company (priors and thresholds: {@code moderation.VerdictPolicy}).
 * Kinds whose weight or axis comes with the evidence (a lexicon entry, say) have the weight of their mildest case here.
 */
public enum SignalKind {
    LEXICON_TERM(Axis.ABUSE, 1.2, MaxOutcome.MAY_REJECT),
    LINK(Axis.SPAM, 1.5, MaxOutcome.MAY_REJECT),
    DISGUISED_LINK(Axis.SPAM, 2.7, MaxOutcome.MAY_REJECT),
    PHONE_NUMBER(Axis.SPAM, 3.0, MaxOutcome.MAY_REJECT),
    CONTACT_BAIT(Axis.SPAM, 0.8, MaxOutcome.MAY_REJECT),
    EMAIL_ADDRESS(Axis.SPAM, 2.0, MaxOutcome.MAY_REJECT),
    MESSENGER_HANDLE(Axis.SPAM, 3.0, MaxOutcome.MAY_REJECT),
    /** A passage made of what is sold, how and where. */
    OFFER(Axis.SPAM, 2.7, MaxOutcome.MAY_HOLD),
    /** A text in a script that readers of an Arabic site do not write. */
    FOREIGN_SCRIPT(Axis.SPAM, 2.7, MaxOutcome.MAY_HOLD),
    /** A threat or a call for violence, by grammar: a person sees who is meant. */
    THREAT(Axis.ABUSE, 3.2, MaxOutcome.MAY_HOLD),
    /** A people, a colour or a confession that is called something vile. */
    GROUP_SLUR(Axis.ABUSE, 3.2, MaxOutcome.MAY_HOLD),
    /** Harmless words that together insult somebody: his family, his mind, an animal that is not named. */
    VEILED_INSULT(Axis.ABUSE, 3.2, MaxOutcome.MAY_HOLD),
    STRETCHED_WORD(Axis.ABUSE, 0.3, MaxOutcome.MAY_HOLD),
    REPEATED_TEXT(Axis.SPAM, 2.0, MaxOutcome.MAY_HOLD),
    GIBBERISH(Axis.SPAM, 2.7, MaxOutcome.MAY_HOLD),
    OBFUSCATED_WORD(Axis.ABUSE, 1.0, MaxOutcome.MAY_HOLD),
    /** Points do not matter here: a person looks, because such writing escapes filters for good reasons and for bad. */
    DOTLESS_TEXT(Axis.ABUSE, 1.0, MaxOutcome.HOLDS),
    /** Points do not matter here: it may be one of them, so that a person looks. */
    STAFF_NAME(Axis.ABUSE, 1.0, MaxOutcome.HOLDS),
    NEAR_DUPLICATE(Axis.SPAM, 1.5, MaxOutcome.MAY_HOLD),
    /** A person rejected a near-identical text; plain once it is a campaign. */
    REJECTED_BEFORE(Axis.SPAM, 3.2, MaxOutcome.MAY_REJECT),
    /** Many comments lead to one place. */
    REPEATED_LINK(Axis.SPAM, 1.5, MaxOutcome.MAY_HOLD),
    /** People rejected comments that lead to the same place. */
    REJECTED_LINK(Axis.SPAM, 3.2, MaxOutcome.MAY_HOLD),
    FLOOD(Axis.SPAM, 2.5, MaxOutcome.MAY_HOLD),
    HONEYPOT_FILLED(Axis.SPAM, 3.0, MaxOutcome.MAY_HOLD),
    SENT_TOO_FAST(Axis.SPAM, 1.5, MaxOutcome.MAY_HOLD),
    ORIGIN_MISSING(Axis.SPAM, 0.5, MaxOutcome.MAY_HOLD),
    /** What was learnt weighs as much as the evidence, for and against. */
    LEARNED_ABUSE(Axis.ABUSE, 0, MaxOutcome.MAY_REJECT),
    LEARNED_SPAM(Axis.SPAM, 0, MaxOutcome.MAY_REJECT),
    /** What the decisions of the site's own moderators add to that, or take back. */
    LEARNED_SITE_ABUSE(Axis.ABUSE, 0, MaxOutcome.MAY_REJECT),
    LEARNED_SITE_SPAM(Axis.SPAM, 0, MaxOutcome.MAY_REJECT),
    /** In the comment's favour: in what sense harsh words are meant. */
    CONTEXT(Axis.ABUSE, 0, MaxOutcome.MAY_HOLD),
    FIRST_COMMENTS_HELD(Axis.SPAM, 0, MaxOutcome.HOLDS),
    EVERYTHING_HELD(Axis.SPAM, 0, MaxOutcome.HOLDS),
    /** An editor has every comment on the article wait for a person. */
    ARTICLE_HELD(Axis.SPAM, 0, MaxOutcome.HOLDS),
    /** Comments of people whom nobody knows wait for a person while attack mode is on. */
    ATTACK_HELD(Axis.SPAM, 0, MaxOutcome.HOLDS),
    /** A moderator has every comment of the author wait for a person. */
    AUTHOR_WATCHED(Axis.SPAM, 0, MaxOutcome.HOLDS),
    /** A moderator has every comment of the author rejected. */
    AUTHOR_MUTED(Axis.SPAM, 0, MaxOutcome.HOLDS),
    DETECTOR_FAILED(Axis.SPAM, 0, MaxOutcome.HOLDS);

    private final Axis axis;
    private final double points;
    private final MaxOutcome maxOutcome;

    SignalKind(Axis axis, double points, MaxOutcome maxOutcome) {
        this.axis = axis;
        this.points = points;
        this.maxOutcome = maxOutcome;
    }

    public Axis axis() {
        return axis;
    }

    /** The default weight, in natural log-odds. */
    public double points() {
        return points;
    }

    public MaxOutcome maxOutcome() {
        return maxOutcome;
    }
}
