package mizan.queue;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Collection;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.queue.attack.AttackSnapshot;
import mizan.text.Fingerprint;

/** Remembers for an hour who sent what, so that floods and campaigns show; and keeps to the rate limits. */
public interface ActivityLog {

    /**
     * Notes a submission and says what happened before it, in one round trip.
     *
     * @param article the id of the article that it is about
     * @param linkTargets the places to which its links lead, at most four
     * @param bytes what its author typed, in UTF-8
     */
    Uni<Recorded> record(
            SiteId site,
            String article,
            Sender sender,
            Fingerprint fingerprint,
            Collection<String> linkTargets,
            int bytes);

    /**
     * Who sends a submission, by keyed hashes; each is empty where nothing is known.
     *
     * @param author {@code Author.key}
     * @param standing {@code Author.standingKey}
     * @param address {@code Author.addressKey}
     * @param network of the network around the address
     * @param name of everybody who writes under the name
     */
    record Sender(String author, String standing, String address, String network, String name) {

        /** Somebody about whose name nothing can be decided. */
        public Sender(String author, String standing, String address, String network) {
            this(author, standing, address, network, "");
        }
    }

    /** What came of noting a submission. */
    sealed interface Recorded {

        /** Within the limits; {@code attacks}: what goes on at its site and on its article, this submission counted. */
        record Noted(RecentActivity activity, AttackSnapshot attacks) implements Recorded {}

        /** Over a limit: nothing was noted, and after {@code retryAfter} there is room again. */
        record RateLimited(Duration retryAfter) implements Recorded {}
    }
}
