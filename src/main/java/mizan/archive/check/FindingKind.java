package mizan.archive.check;

import java.util.Locale;

/** What can be wrong with a key. */
public enum FindingKind {
    /** A key of Mizan's that is of no kind that this version knows. */
    UNKNOWN,
    /** A key of a site that the configuration does not have: nothing of it is ever taken out. */
    ORPHANED_SITE,
    /** It has another type in Redis than keys of its kind. */
    WRONG_TYPE,
    /** It should expire and does not. */
    NO_EXPIRY,
    /** It should stay and expires. */
    EXPIRES,
    /** A value cannot be read. */
    UNREADABLE,
    /** A list names something that is gone. */
    NAMES_WHAT_IS_GONE,
    /** A list names a comment that is in another state. */
    NAMES_ANOTHER_STATE,
    /** A comment is missing from a list that it belongs to. */
    MISSING_FROM_LIST,
    /** A number is not what it counts. */
    WRONG_COUNT;

    /** Its name in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
