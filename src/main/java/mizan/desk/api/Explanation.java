package mizan.desk.api;

import java.util.List;
import mizan.desk.Choice;
import mizan.desk.Reason;
import mizan.desk.Scores;
import mizan.desk.Wording;
import mizan.moderation.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the machine makes of a text that nobody sent. */
@Schema(name = "Explanation")
record Explanation(
        @Schema(enumeration = {"approve", "hold", "reject"}) String verdict,
        Scores scores,
        @Schema(description = "The plain text, without markup.") String text,
        List<Reason> reasons) {

    static Explanation of(Verdict verdict, String text, Wording wording) {
        return new Explanation(
                Choice.code(verdict.outcome()), Scores.of(verdict), text, Reason.all(verdict.signals(), wording));
    }
}
