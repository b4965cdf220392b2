package mizan.desk.page.queue;

import jakarta.ws.rs.FormParam;
import java.util.Objects;
import mizan.desk.DecisionCommand;
import mizan.desk.DecisionReason;
import mizan.desk.EditCommand;
import mizan.desk.NumberParameter;
import mizan.desk.RequestRefusedException;

/**
 * What the forms of an open comment send, each a part of it; what is missing is empty.
 *
 * @param version the version of the comment that the moderator saw
 * @param outcome {@code approve} or {@code reject}
 * @param reason the code of a {@link DecisionReason}
 * @param text what is to be published in place of the reader's text, and {@code name} in place of their name
 * @param approve not empty where an edition is approved at the same time
 * @param next the comment to go on with
 * @param alone not empty where the form was on the comment's own page
 */
record DecisionFormFields(
        @FormParam("version") String version,
        @FormParam("outcome") String outcome,
        @FormParam("reason") String reason,
        @FormParam("note") String note,
        @FormParam("text") String text,
        @FormParam("name") String name,
        @FormParam("approve") String approve,
        @FormParam("next") String next,
        @FormParam("alone") String alone) {

    DecisionFormFields {
        // JAX-RS passes null for what is missing.
        version = Objects.requireNonNullElse(version, "");
        outcome = Objects.requireNonNullElse(outcome, "");
        reason = Objects.requireNonNullElse(reason, "");
        note = Objects.requireNonNullElse(note, "");
        text = Objects.requireNonNullElse(text, "");
        name = Objects.requireNonNullElse(name, "");
        approve = Objects.requireNonNullElse(approve, "");
        next = Objects.requireNonNullElse(next, "");
        alone = Objects.requireNonNullElse(alone, "");
    }

    /** The version that was seen; throws {@link RequestRefusedException} where there is none. */
    long seenVersion() {
        return NumberParameter.parse("version", version, 0, Long.MAX_VALUE);
    }

    /** What is to become of the comment. */
    DecisionCommand command() {
        return DecisionCommand.of(outcome, reason, note).withReasonOnlyToReject();
    }

    /** What is to be published, with line feeds for the line ends that browsers send. */
    EditCommand edit() {
        return EditCommand.of(text.replace("\r\n", "\n"), name);
    }

    boolean isApproved() {
        return !approve.isEmpty();
    }

    /** The comment whose own page the form was on; empty where it was in a list. */
    String ownPageOf(String comment) {
        return alone.isEmpty() ? "" : comment;
    }
}
