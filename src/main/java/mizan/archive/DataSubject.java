package mizan.archive;

/** Whom what stands in a key is about. */
public enum DataSubject {
    /** Readers: what they wrote, or what was derived from it. */
    READERS("readers"),
    /** The newsroom's own people, who sign in at the desk. */
    STAFF("staff"),
    /** Readers by the ids of their comments, and staff by the names of their accounts. */
    BOTH("readers (ids only), staff"),
    /** Nobody. */
    NOBODY("nobody");

    private final String title;

    DataSubject(String title) {
        this.title = title;
    }

    /** As the documentation calls them. */
    public String title() {
        return title;
    }
}
