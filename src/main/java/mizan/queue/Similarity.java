package mizan.queue;

/** In what comments can be alike. */
public enum Similarity {
    /** Near-identical texts: one campaign. */
    TEXT,
    /** The same author, by the keyed hash of the e-mail or name. */
    AUTHOR,
    /** The same network address, by its keyed hash, which changes every month. */
    ADDRESS
}
