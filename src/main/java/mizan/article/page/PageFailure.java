package mizan.article.page;

import java.util.Locale;

/** Why the page of an article could not be read. */
enum PageFailure {
    /** The address is none, or not at an origin of the site. */
    FOREIGN_ADDRESS,
    /** The name of its host leads to nothing. */
    UNKNOWN_HOST,
    /** The name of its host leads into a private network. */
    PRIVATE_ADDRESS,
    /** There was no connection, or it broke. */
    NO_CONNECTION,
    TIMED_OUT,
    /** It leads to another origin, or in circles. */
    REDIRECTED_AWAY,
    /** There is none, status 404 or 410. */
    NOT_FOUND,
    /** Another status than 200. */
    BAD_STATUS,
    /** It is no HTML. */
    NOT_HTML,
    TOO_LARGE,
    /** Its compression or its characters cannot be read. */
    UNREADABLE,
    /** Nothing on it is a title. */
    NO_TITLE;

    /** Its code in metrics and in the log. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
