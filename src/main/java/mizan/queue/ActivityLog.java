package mizan.queue;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.text.Fingerprint;

/** Remembers for an hour who sent what, so that floods and campaigns show; and keeps to the rate limits. */
public interface ActivityLog {

    /**
     * Notes a submission and says what happened before it, in one round trip.
     *
     * @param authorKey {@code Author.key}
     * @param addressKey {@code Author.addressKey}
     * @param linkTargets the places to which its links lead, at most four
     */
    Uni<Recorded> record(
            SiteId site, String authorKey, String addressKey, Fingerprint fingerprint, Collection<String> linkTargets);

    /** What came of noting a submission. */
    sealed interface Recorded {

        /** Within the limits. */
        record Noted(RecentActivity activity) implements Recorded {}

        /** Over a limit: nothing was noted, and after {@code retryAfter} there is room again. */
        record RateLimited(Duration retryAfter) implements Recorded {}
    }
}
