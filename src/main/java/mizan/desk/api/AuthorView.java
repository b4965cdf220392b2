package mizan.desk.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import mizan.desk.CommentDetails;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an author stands at a site, as the API shows it. */
@Schema(name = "Author", description = "What the site knows of the author, by keyed hashes that are never shown.")
record AuthorView(
        @Schema(
                description =
                        "Comments that stand approved now: of the user whom the site vouches for, else with the same e-mail "
                                + "and the same name, or with one of them from the same network address where the other is missing.")
        int approved,

        @Schema(description = "Comments that stand rejected now, likewise.")
        int rejected,

        @Schema(description = "Other comments of the same author that are held.")
        SimilarView held,

        @JsonProperty("held_from_address") @Schema(description = "Other held comments from the same network address.")
        SimilarView heldFromAddress) {

    static AuthorView of(CommentDetails details) {
        return new AuthorView(
                details.standing().approved(),
                details.standing().rejected(),
                SimilarView.of(details.ofAuthor()),
                SimilarView.of(details.fromAddress()));
    }
}
