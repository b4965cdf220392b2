package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.EnumCodes;
import mizan.desk.MilderView;
import mizan.desk.ReasonView;
import mizan.desk.VerdictProbabilities;
import mizan.moderation.Counterfactual;
import mizan.moderation.Verdict;
import mizan.text.html.CleanText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the automatic check makes of a text that nobody sent. */
@Schema(name = "Explanation")
record ExplainReply(
        @Schema(enumeration = {"approve", "hold", "reject"}) String verdict,

        @JsonProperty("decided_by") @Schema(description = "Which rule of the policy settled it.", examples = "witness")
        String decidedBy,

        @Schema(description = "Verdict and what settled it, in one line.")
        String because,

        @JsonProperty("judged_with") JudgedWithView judgedWith,

        VerdictProbabilities scores,

        @Schema(description = "The plain text, without markup.")
        String text,

        List<ReasonView> reasons,

        @Schema(
                description =
                        "What would have led to a milder verdict, each alone; empty for what is approved, and where "
                                + "only the site's mode holds it.")
        List<MilderView> milder) {

    /** What became of {@code text}, which {@code counterfactuals} would have changed. */
    static ExplainReply of(
            Verdict verdict, List<Counterfactual> counterfactuals, CleanText text, DeskMessages messages) {
        return new ExplainReply(
                EnumCodes.code(verdict.outcome()),
                verdict.decidedBy().code(),
                messages.because(verdict),
                new JudgedWithView(verdict.judgedWith()),
                VerdictProbabilities.of(verdict),
                text.text(),
                ReasonView.all(verdict.signals(), text.original(), messages),
                MilderView.all(counterfactuals, verdict, text.original(), messages));
    }
}
