package mizan.desk.api;

import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.ReasonView;
import mizan.desk.VerdictProbabilities;
import mizan.moderation.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the machine makes of a text that nobody sent. */
@Schema(name = "Explanation")
record ExplainReply(
        @Schema(enumeration = {"approve", "hold", "reject"}) String verdict,
        VerdictProbabilities scores,

        @Schema(description = "The plain text, without markup.")
        String text,

        List<ReasonView> reasons) {

    static ExplainReply of(Verdict verdict, String text, DeskMessages messages) {
        return new ExplainReply(
                EnumCodes.code(verdict.outcome()),
                VerdictProbabilities.of(verdict),
                text,
                ReasonView.all(verdict.signals(), messages));
    }
}
