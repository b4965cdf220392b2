package mizan.signal.lexicon;

/**
 * One thing that is wrong with a lexicon.
 *
 * @param line counted from 1; 0 when the whole file or folder is meant
 */
public record LexiconProblem(String file, int line, String what, String advice) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + "; " + advice;
    }
}
