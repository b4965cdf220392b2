package mizan.desk.api;

import java.time.Instant;
import mizan.queue.Claim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has claimed a comment, as the API shows it. */
@Schema(name = "Claim", description = "Somebody has claimed the comment. It keeps nobody from deciding.")
record ClaimView(
        @Schema(description = "The account.", examples = "moderator")
        String by,

        @Schema(description = "When it runs out unless it is renewed.")
        Instant until) {

    static ClaimView of(Claim claim) {
        return new ClaimView(claim.by(), claim.until());
    }
}
