package mizan.signal;

/** What a signal speaks for: unwanted advertising, or an attack on people. */
public enum Axis {
    SPAM,
    ABUSE
}
