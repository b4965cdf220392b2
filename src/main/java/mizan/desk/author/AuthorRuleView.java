package mizan.desk.author;

import java.time.Instant;
import mizan.queue.author.AuthorRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule about an author, as the API shows it. */
@Schema(name = "AuthorRule")
record AuthorRuleView(
        @Schema(
                description =
                        "trust approves what only weak hints, the learned score or the rule for first comments would "
                                + "hold; watch holds everything that would be approved; mute rejects everything. none only "
                                + "where the rule was ended.",
                enumeration = {"trust", "watch", "mute", "none"})
        String mode,

        @Schema(
                description =
                        "author: the user whom the site vouches for, else who writes with the same e-mail, else who "
                                + "writes under the same name without one. name: everybody who writes under the name.",
                enumeration = {"author", "name"})
        String scope,

        @Schema(description = "The comment from which it was decided.", examples = "demo-0123456789abcdefghjk")
        String comment,

        @Schema(description = "For colleagues; may be empty.")
        String note,

        @Schema(description = "The account that decided.") String by,

        Instant at,

        @Schema(description = "From then on it does not count.")
        Instant until) {

    static AuthorRuleView of(AuthorRule rule) {
        return new AuthorRuleView(
                rule.mode().code(),
                rule.scope().code(),
                rule.comment().toString(),
                rule.note(),
                rule.by(),
                rule.at(),
                rule.until());
    }
}
