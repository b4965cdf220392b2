package mizan.moderation;

/**
 * The word lists and the model that a verdict was reached with, so that somebody who looks at an old verdict knows whether
 * the same comment would be judged by the same today.
 *
 * @param lexicon the {@link mizan.signal.lexicon.Lexicon#version version} of the lexicons, editors' terms among them
 * @param model the version of the model, and behind a {@code +} that of what the site's decisions have taught, if anything; empty
 *     where the rules judged alone
 */
public record JudgedWith(String lexicon, String model) {

    /** Where it is not known, as of verdicts that earlier versions of Mizan kept. */
    public static final JudgedWith UNRECORDED = new JudgedWith("", "");

    /** False where it is not known what judged. */
    public boolean isRecorded() {
        return !lexicon.isEmpty();
    }
}
