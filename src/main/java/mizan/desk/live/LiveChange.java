package mizan.desk.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import mizan.comment.SiteId;
import mizan.desk.EnumCodes;
import mizan.queue.Claims;
import mizan.queue.DecisionId;
import mizan.queue.JournalEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change as the live stream of the API tells it. */
@Schema(name = "LiveChange", description = "One change, the data of one event.")
public record LiveChange(
        @Schema(
                description = "What happened. held and released: entered and left the queue. attack_began "
                        + "and attack_ended: id names the attack. reset: too much "
                        + "was missed to tell it all, so read lists anew.",
                enumeration = {
                    "held",
                    "released",
                    "approved",
                    "rejected",
                    "retracted",
                    "edited",
                    "claimed",
                    "unclaimed",
                    "noted",
                    "deleted",
                    "attack_began",
                    "attack_ended",
                    "reset"
                })
        String event,

        @Schema(examples = "demo") String site,

        @Schema(description = "The comment; absent for a reset.", examples = "demo-0123456789abcdefghjk") @Nullable
        String id,

        @Nullable String article,

        @JsonProperty("article_title") @Schema(description = "What it is called; empty where unknown.") @Nullable
        String articleTitle,

        @Schema(description = "An account, or \"rules\".") @Nullable
        String by,

        @Nullable Instant at,

        @Schema(
                description = "The state after it; with deleted, the one before.",
                enumeration = {"held", "approved", "rejected"})
        @Nullable
        String state,

        @Schema(description = "The decision that goes with it; may be empty.") @Nullable
        String decision,

        @Schema(description = "With claimed: when the claim ends unless it is renewed, which no event tells.") @Nullable
        Instant until) {

    static LiveChange of(JournalEntry change, String articleTitle) {
        return new LiveChange(
                EnumCodes.code(change.event()),
                change.comment().site().value(),
                change.comment().toString(),
                change.article(),
                articleTitle,
                change.by(),
                change.at(),
                change.state().code(),
                change.decision(),
                change.event() == JournalEntry.Event.CLAIMED ? change.at().plus(Claims.LENGTH) : null);
    }

    static LiveChange reset(SiteId site) {
        return new LiveChange("reset", site.value(), null, null, null, null, null, null, null, null);
    }

    /** Where a change stands in the stream of all sites; {@code <site>-<milliseconds>-<number>} is its event's id. */
    public record LivePosition(SiteId site, long milliseconds, long number) {

        /** Sites have clocks of their own, and are read one after the other. */
        private static final long OVERLAP = 2000;

        public static LivePosition of(SiteId site, String position) {
            int dash = position.indexOf('-');
            return new LivePosition(
                    site, Long.parseLong(position.substring(0, dash)), Long.parseLong(position.substring(dash + 1)));
        }

        /** Reads what {@link #toString} wrote; empty for anything else. */
        public static Optional<LivePosition> parse(String id) {
            return DecisionId.parse(id).map(parsed -> of(parsed.site(), parsed.entry()));
        }

        /**
         * Where to go on in the journal of {@code wanted} behind this place: exactly there at its own site, and a
         * little before the same time elsewhere, so that something can be told twice but nothing is left out.
         */
        String positionAt(SiteId wanted) {
            return wanted.equals(site) ? milliseconds + "-" + number : Math.max(0, milliseconds - OVERLAP) + "-0";
        }

        boolean isAfter(LivePosition other) {
            return milliseconds != other.milliseconds ? milliseconds > other.milliseconds : number > other.number;
        }

        @Override
        public String toString() {
            return site + "-" + milliseconds + "-" + number;
        }
    }
}
