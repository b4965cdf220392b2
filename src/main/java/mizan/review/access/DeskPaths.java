package mizan.review.access;

/** Where the desk lies; what begins with one of these needs an account. */
public final class DeskPaths {

    /** The pages. */
    public static final String PAGES = "/review";

    /** The API. */
    public static final String API = "/api/review";

    private DeskPaths() {}
}
