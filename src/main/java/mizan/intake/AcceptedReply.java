package mizan.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import mizan.intake.message.BrokenRule;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/**
 * What an API client learns of its comment.
 *
 * @param status {@code approved}, {@code held} or {@code rejected}
 * @param rule what a rejected comment was measured by; null for others, and where the site names no page of rules
 * @param reason {@code undecided} where it is rejected because nobody decided about it in time, {@code muted} where because the
 *     site has decided not to publish its author; empty for others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record AcceptedReply(
        String receipt, String status, @Nullable BrokenRule rule, String reason) {

    static final String MUTED = "muted";

    static AcceptedReply of(String receipt, State state) {
        return new AcceptedReply(receipt, state.code(), null, "");
    }
}
