package mizan.archive.imports;

/** What becomes of comments that a site has and does not show, of which its system does not say whether anybody decided about them. */
public enum Unpublished {
    /** They wait for a person. */
    HELD,
    /** Somebody decided against them. */
    REJECTED,
    /** They are left out, and can be brought in another time. */
    SKIP;

    /** Why they are left out, for the report. */
    public static final String LEFT_OUT = "unpublished comments; --unpublished says what they become";
}
