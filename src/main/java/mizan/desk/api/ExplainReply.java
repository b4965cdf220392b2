package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
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

        @JsonProperty("decided_by") @Schema(description = "Which rule of the policy settled it.", examples = "witness")
        String decidedBy,

        @Schema(description = "Verdict and what settled it, in one line.")
        String because,

        VerdictProbabilities scores,

        @Schema(description = "The plain text, without markup.")
        String text,

        List<ReasonView> reasons) {

    static ExplainReply of(Verdict verdict, String text, DeskMessages messages) {
        return new ExplainReply(
                EnumCodes.code(verdict.outcome()),
                verdict.decidedBy().code(),
                messages.because(verdict),
                VerdictProbabilities.of(verdict),
                text,
                ReasonView.all(verdict.signals(), messages));
    }
}
