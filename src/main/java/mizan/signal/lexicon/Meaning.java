package mizan.signal.lexicon;

/**
 * How a term is meant where it stands.
 *
 * @param worth the share of the term's points that counts
 * @param weakens whether the term is one degree less plain than its lexicon says
 * @param mayReject whether the term may reject as its category may; otherwise it holds at most
 */
record Meaning(double worth, boolean weakens, boolean mayReject) {

    /** As the lexicon says. */
    static final Meaning PLAIN = new Meaning(1, false, true);

    /** As the lexicon says, but a person must look before anything is rejected. */
    static final Meaning DOUBTFUL = new Meaning(1, false, false);

    /** Not the reader's own word: quoted, reported or condemned. */
    static final Meaning REPORTED = new Meaning(0.5, true, false);

    /** Not meant against anybody: a prayer, an animal, a name, a denial. */
    static final Meaning EXCUSED = new Meaning(0.25, true, false);
}
