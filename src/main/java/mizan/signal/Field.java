package mizan.signal;

/** The field of the form that a span lies in. */
public enum Field {
    TEXT,
    NAME,
    URL
}
