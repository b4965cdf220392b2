package mizan.redis;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Logs entries of a stream that this version cannot read, such as those of a later version that runs at the same time: the
 * first of each kind, since thousands like it may follow and be read again and again.
 */
public final class UnreadableEntries {

    /** How many kinds are told apart; there are about ten. Entries of any more are not logged. */
    private static final int MAX_KINDS = 50;

    private static final int MAX_LENGTH = 30;

    private final Logger log;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** Logs to {@code log}. */
    public UnreadableEntries(Logger log) {
        this.log = log;
    }

    /** Notes that {@code entry}, which says that it is of {@code kind}, was passed over. */
    public void passedOver(String entry, String kind) {
        if (seen.size() < MAX_KINDS && seen.add(kind)) {
            log.warnf(
                    "The entry %s of the kind \"%s\" cannot be read, perhaps because a later version wrote it. "
                            + "Entries of this kind are passed over; no more of them are logged",
                    entry, printable(kind));
        }
    }

    private static String printable(String kind) {
        return kind.length() <= MAX_LENGTH && kind.chars().allMatch(UnreadableEntries::isOfAName) ? kind : "?";
    }

    private static boolean isOfAName(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
