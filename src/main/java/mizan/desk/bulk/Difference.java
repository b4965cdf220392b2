package mizan.desk.bulk;

/** In what a comment is unlike the others that it would be decided with. */
public enum Difference {
    /** It says something else: most of the words of the others are missing, or most of its own are its alone. */
    WORDS,
    /** The machine finds something else wrong with it than with most of the others, or nothing. */
    REASON
}
