package mizan.access.session;

/** Where the desk lies; what begins with one of these needs an account. */
public final class DeskPaths {

    /** The pages. */
    public static final String PAGES = "/review";

    /** The API. */
    public static final String API = "/api/review";

    /** The login page. */
    public static final String LOGIN = "/login";

    /** Where the login page's form is posted; the name is the servlet convention's, which Quarkus keeps. */
    public static final String LOGIN_POST = "/j_security_check";

    /** Ends the session. */
    public static final String LOGOUT = "/logout";

    /** Where somebody who has a one-time password chooses another. */
    public static final String PASSWORD = PAGES + "/password";

    /** The query parameter that names a page's language. */
    public static final String LANGUAGE = "lang";

    private DeskPaths() {}
}
