package mizan.signal;

/**
 * What can be seen in a comment. Points are the default weight in natural log-odds; they were set by hand so that one
 * strong reason holds, two reject and weak ones need company (priors and thresholds: {@code moderation.VerdictPolicy}).
 * Kinds whose weight or axis comes with the evidence (a lexicon entry, say) have the weight of their mildest case here.
 */
public enum SignalKind {
    LEXICON_TERM(Axis.ABUSE, 1.2, Ruling.MAY_REJECT),
    LINK(Axis.SPAM, 1.5, Ruling.MAY_REJECT),
    DISGUISED_LINK(Axis.SPAM, 2.7, Ruling.MAY_REJECT),
    PHONE_NUMBER(Axis.SPAM, 3.0, Ruling.MAY_REJECT),
    CONTACT_BAIT(Axis.SPAM, 0.8, Ruling.MAY_REJECT),
    EMAIL_ADDRESS(Axis.SPAM, 2.0, Ruling.MAY_REJECT),
    MESSENGER_HANDLE(Axis.SPAM, 3.0, Ruling.MAY_REJECT),
    STRETCHED_WORD(Axis.ABUSE, 0.3, Ruling.MAY_HOLD),
    REPEATED_TEXT(Axis.SPAM, 2.0, Ruling.MAY_HOLD),
    GIBBERISH(Axis.SPAM, 2.7, Ruling.MAY_HOLD),
    OBFUSCATED_WORD(Axis.ABUSE, 1.0, Ruling.MAY_HOLD),
    /** Points do not matter here: a person looks, because such writing escapes filters for good reasons and for bad. */
    DOTLESS_TEXT(Axis.ABUSE, 1.0, Ruling.HOLDS),
    /** Points do not matter here: it may be one of them, so that a person looks. */
    STAFF_NAME(Axis.ABUSE, 1.0, Ruling.HOLDS),
    NEAR_DUPLICATE(Axis.SPAM, 1.5, Ruling.MAY_HOLD),
    FLOOD(Axis.SPAM, 2.5, Ruling.MAY_HOLD),
    HONEYPOT_FILLED(Axis.SPAM, 3.0, Ruling.MAY_HOLD),
    SENT_TOO_FAST(Axis.SPAM, 1.5, Ruling.MAY_HOLD),
    ORIGIN_MISSING(Axis.SPAM, 0.5, Ruling.MAY_HOLD),
    /** What was learnt weighs as much as the evidence, for and against. */
    LEARNED_ABUSE(Axis.ABUSE, 0, Ruling.MAY_REJECT),
    LEARNED_SPAM(Axis.SPAM, 0, Ruling.MAY_REJECT),
    FIRST_COMMENTS_HELD(Axis.SPAM, 0, Ruling.HOLDS),
    EVERYTHING_HELD(Axis.SPAM, 0, Ruling.HOLDS),
    DETECTOR_FAILED(Axis.SPAM, 0, Ruling.HOLDS);

    private final Axis axis;
    private final double points;
    private final Ruling ruling;

    SignalKind(Axis axis, double points, Ruling ruling) {
        this.axis = axis;
        this.points = points;
        this.ruling = ruling;
    }

    public Axis axis() {
        return axis;
    }

    /** The default weight, in natural log-odds. */
    public double points() {
        return points;
    }

    public Ruling ruling() {
        return ruling;
    }
}
