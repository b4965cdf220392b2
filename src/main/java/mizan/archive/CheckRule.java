package mizan.archive;

/** What {@code ./mizan check} looks at in a kind of key, beside its type and whether it expires. */
public enum CheckRule {
    /** A comment: it can be read, and stands in the lists of its state and in no others. */
    COMMENT,
    /** A sorted set whose members are comments in the state that its name ends with. */
    STATE_SET,
    /** A sorted set or hash whose members or fields are held comments. */
    HELD_COMMENTS,
    /** A sorted set whose members end with a space and a held comment. */
    HELD_TRAITS,
    /** A sorted set whose members are approved comments. */
    APPROVED_COMMENTS,
    /** A sorted set of the comments that the hash of campaigns says are in it. */
    CAMPAIGN,
    /** Two numbers and the codes of comments. */
    AUTHOR,
    /** A mark that names a comment, or a comment's claim. */
    MARK,
    /** A stream whose entries have a field that names a comment of the site. */
    STREAM_OF_COMMENTS,
    /** A hash whose values are JSON. */
    JSON_RECORDS,
    /** A string that is JSON. */
    JSON,
    /** A sorted set whose members are deliveries that are kept. */
    DELIVERIES,
    /** A string that is a number. */
    NUMBER,
    /** A hash whose values are numbers. */
    NUMBERS,
    /** Nothing more than its type and whether it expires. */
    TYPE_ONLY
}
