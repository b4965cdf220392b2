package mizan.archive.jsonl;

/** What the lines of a file are about, by their field {@code type}. */
final class LineType {

    /** The file itself; the first line. */
    static final String FILE = "mizan";

    static final String COMMENT = "comment";
    static final String AUDIT = "audit";

    /** The number of the format; another one is not read. */
    static final int FORMAT = 1;

    private LineType() {}
}
