package mizan.desk.page.bulk;

import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.comment.CommentId;
import mizan.desk.BulkDecisions;
import mizan.desk.DecisionCommand;
import mizan.desk.EnumCodes;
import mizan.desk.NumberParameter;
import mizan.desk.RequestRefusedException;
import mizan.desk.page.queue.QueueAddress;
import mizan.queue.BulkId;
import mizan.queue.SeenComment;
import mizan.queue.Similarity;
import org.jspecify.annotations.Nullable;

/**
 * What the form under the listed comments sends, and the form that goes on; what is missing is empty.
 *
 * @param ids the comments that are ticked
 * @param shown the comments that the page showed, each with its version: {@code <id> <version>}
 * @param plan the name that the bulk is to have
 * @param begun the bulk that goes on
 * @param whole not empty where the comments of other pages are meant as well
 * @param more not empty where there are more than were written down at first
 * @param until when the page was made, in milliseconds since the epoch
 * @param part the page to go to
 */
record BulkForm(
        @FormParam("id") List<String> ids,
        @FormParam("shown") List<String> shown,
        @FormParam("like") String like,
        @FormParam("by") String by,
        @FormParam("attack") String attack,
        @FormParam("outcome") String outcome,
        @FormParam("reason") String reason,
        @FormParam("plan") String plan,
        @FormParam(QueueAddress.BULK) String begun,
        @FormParam("whole") String whole,
        @FormParam("more") String more,
        @FormParam("until") String until,
        @FormParam(BulkForm.PART) String part) {

    static final String PART = "part";

    BulkForm {
        // JAX-RS passes null for what is missing.
        ids = List.copyOf(Objects.requireNonNullElse(ids, List.of()));
        shown = List.copyOf(Objects.requireNonNullElse(shown, List.of()));
        like = orEmpty(like);
        by = orEmpty(by);
        attack = orEmpty(attack);
        outcome = orEmpty(outcome);
        reason = orEmpty(reason);
        plan = orEmpty(plan);
        begun = orEmpty(begun);
        whole = orEmpty(whole);
        more = orEmpty(more);
        until = orEmpty(until);
        part = orEmpty(part);
    }

    private static String orEmpty(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    Similarity likeness() {
        return likeness(by);
    }

    static Similarity likeness(String by) {
        return by.isEmpty() ? Similarity.TEXT : EnumCodes.parse(Similarity.class, "by", by);
    }

    DecisionCommand command() {
        return DecisionCommand.of(outcome, reason, "").withReasonOnlyToReject();
    }

    /** The bulk that this begins or goes on with. */
    BulkId bulk() {
        if (isBegun()) {
            return BulkPage.named(begun);
        }
        return plan.isEmpty() ? BulkId.random() : BulkPage.named(plan);
    }

    boolean isBegun() {
        return !begun.isEmpty();
    }

    /** True where more is meant than what the page showed: a client that shows nothing means all. */
    boolean isWhole() {
        return shown.isEmpty() || !whole.isEmpty();
    }

    /** Until when comments are meant that no page showed. */
    Instant end(Instant now) {
        return until.isEmpty()
                ? now
                : Instant.ofEpochMilli(NumberParameter.parse(
                        "until", until, 0, Instant.parse("9999-12-31T00:00:00Z").toEpochMilli()));
    }

    /** The comments that the page showed; throws {@link RequestRefusedException} where one is none. */
    List<SeenComment> seen() {
        if (shown.size() > BulkDecisions.MAX_COMMENTS) {
            throw RequestRefusedException.wrong(
                    "shown", "A page shows at most " + BulkDecisions.MAX_COMMENTS + " comments.");
        }
        return shown.stream().map(BulkForm::seen).toList();
    }

    private static SeenComment seen(String shown) {
        int space = shown.indexOf(' ');
        return CommentId.parse(space < 0 ? shown : shown.substring(0, space))
                .map(id -> new SeenComment(
                        id, NumberParameter.parse("shown", shown.substring(space + 1), 0, Long.MAX_VALUE)))
                .orElseThrow(() -> RequestRefusedException.wrong("shown", "shown is a comment's id and its version."));
    }

    /** What is ticked; what is no id is passed over. */
    Set<CommentId> ticked() {
        return ids.stream().flatMap(id -> CommentId.parse(id).stream()).collect(Collectors.toSet());
    }

    int wantedPart() {
        return part(part);
    }

    static int part(String part) {
        return part.isEmpty() ? 1 : (int) NumberParameter.parse(PART, part, 1, MAX_PART);
    }

    private static final int MAX_PART = 1000;
}
