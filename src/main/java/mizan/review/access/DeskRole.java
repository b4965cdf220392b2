package mizan.review.access;

/** The roles of the desk. An editor's account has both. */
public final class DeskRole {

    /** Reads and decides. */
    public static final String MODERATOR = "moderator";

    /** Keeps lists and settings. */
    public static final String EDITOR = "editor";

    private DeskRole() {}
}
