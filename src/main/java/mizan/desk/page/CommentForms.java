package mizan.desk.page;

import jakarta.ws.rs.FormParam;
import mizan.desk.DecisionCommand;
import mizan.desk.DecisionReason;
import mizan.desk.RequestRefusedException;
import mizan.desk.api.EditRequest;
import mizan.desk.api.EntityTags;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of an open comment send, each a part of it; what is missing is empty.
 *
 * @param version the version of the comment that the moderator saw
 * @param outcome {@code approve} or {@code reject}
 * @param reason the code of a {@link DecisionReason}
 * @param text what is to be published in place of the reader's text, and {@code name} in place of their name
 * @param approve not empty where an edition is approved in the same breath
 * @param next the comment to go on with
 * @param alone not empty where the form was on the comment's own page
 */
record CommentForms(
        @FormParam("version") @Nullable String version,
        @FormParam("outcome") @Nullable String outcome,
        @FormParam("reason") @Nullable String reason,
        @FormParam("note") @Nullable String note,
        @FormParam("text") @Nullable String text,
        @FormParam("name") @Nullable String name,
        @FormParam("approve") @Nullable String approve,
        @FormParam("next") @Nullable String next,
        @FormParam("alone") @Nullable String alone) {

    CommentForms {
        version = orEmpty(version);
        outcome = orEmpty(outcome);
        reason = orEmpty(reason);
        note = orEmpty(note);
        text = orEmpty(text);
        name = orEmpty(name);
        approve = orEmpty(approve);
        next = orEmpty(next);
        alone = orEmpty(alone);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The version that was seen; throws {@link RequestRefusedException} where there is none. */
    long seen() {
        return EntityTags.version(version)
                .orElseThrow(() -> RequestRefusedException.wrong("version", "A version is a number."));
    }

    /** What is to become of the comment. Only a rejection has a reason: the form sends the one that is chosen in any case. */
    DecisionCommand wish() {
        DecisionCommand wish = DecisionCommand.of(outcome, reason, note);
        return wish.to() == State.REJECTED ? wish : new DecisionCommand(wish.to(), "", wish.note());
    }

    /** What is to be published, with the line ends that browsers send put back. */
    EditRequest edition() {
        return new EditRequest(text.replace("\r\n", "\n"), name, "");
    }

    boolean isApproved() {
        return !approve.isEmpty();
    }

    /** The comment whose own page the form was on; empty where it was in a list. */
    String aloneAt(String comment) {
        return alone.isEmpty() ? "" : comment;
    }
}
