package mizan.desk;

/** What a problem of the desk's API has as its {@code code}: stable, for programs. */
public final class ProblemCode {

    /** A parameter or field has a value that is not allowed; {@code parameter} names it. */
    static final String WRONG_VALUE = "wrong_value";

    /** The body is missing, or JSON of another shape. */
    public static final String UNREADABLE = "unreadable";

    /** The body lacks fields; {@code errors} names them. */
    static final String MISSING = "missing";
    /** The account or token lacks a role. */
    public static final String FORBIDDEN = "forbidden";

    /** There is no such comment, decision or bulk, or no longer. */
    public static final String NOT_FOUND = "not_found";

    /** Somebody changed it meanwhile; {@code state}, {@code decided_by} and {@code decided_at} say more. */
    public static final String CHANGED = "changed";

    /** Somebody else has claimed it; {@code claimed_by} and {@code until} say who and for how long. */
    public static final String CLAIMED = "claimed";

    /** The header {@code If-Match} is missing. */
    public static final String IF_MATCH_MISSING = "if_match_missing";

    /** This instance serves as many live streams as it may. */
    public static final String TOO_MANY_STREAMS = "too_many_streams";

    /** A term would reject comments for ordinary words, and the request does not say that this is meant. */
    public static final String NOT_CONFIRMED = "not_confirmed";

    private ProblemCode() {}
}
