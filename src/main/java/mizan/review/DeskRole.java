package mizan.review;

/** The roles of the desk. An editor's account has both. */
final class DeskRole {

    /** Reads and decides. */
    static final String MODERATOR = "moderator";

    /** Keeps lists and settings. */
    static final String EDITOR = "editor";

    private DeskRole() {}
}
