package mizan.desk;

import mizan.moderation.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two probabilities of a verdict, 0 to 1. */
@Schema(description = "Probabilities, 0 to 1.")
public record VerdictProbabilities(
        @Schema(description = "That it is unwanted advertising.", examples = "0.05")
        double spam,

        @Schema(description = "That it attacks people.", examples = "0.82")
        double abuse) {

    /** Those of {@code verdict}. */
    public static VerdictProbabilities of(Verdict verdict) {
        return new VerdictProbabilities(verdict.spam(), verdict.abuse());
    }
}
