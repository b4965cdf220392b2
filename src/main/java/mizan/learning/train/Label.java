package mizan.learning.train;

/** What somebody said of a comment on one axis. */
public enum Label {
    POSITIVE,
    NEGATIVE,
    /** Nobody looked. */
    UNLABELLED;

    /** Reads {@code 1}, {@code 0} or nothing; empty for anything else is an error of the file. */
    static Label of(String value) {
        return switch (value) {
            case "1" -> POSITIVE;
            case "0" -> NEGATIVE;
            case "" -> UNLABELLED;
            default -> throw new IllegalArgumentException("A label is 1, 0 or empty, not " + value);
        };
    }
}
