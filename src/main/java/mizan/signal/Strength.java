package mizan.signal;

/**
 * How plain a reason against a comment is; what a verdict makes of each stands in {@code moderation.VerdictPolicy}. A
 * lexicon's severities are strengths: its editors say how plain a term is.
 */
public enum Strength {
    /** A hint: it says little alone and adds to others. */
    LOW,
    /** A witness: a person must look, and two independent ones reject. */
    MEDIUM,
    /** Plain: it rejects by itself, unless its context caps it. */
    HIGH;

    /** From so many points on, a reason that no lexicon graded is a witness; weaker ones are hints. */
    private static final double WITNESS_FROM = 2.7;

    /** The strength of a reason that weighs {@code points} (natural log-odds) and that no lexicon graded. */
    public static Strength of(double points) {
        return points >= WITNESS_FROM ? MEDIUM : LOW;
    }

    /** The next milder strength; {@link #LOW} stays what it is. */
    public Strength milder() {
        return this == HIGH ? MEDIUM : LOW;
    }
}
