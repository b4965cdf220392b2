package mizan.webhook;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An address that is told of events by signed requests.
 *
 * @param site whose events; empty for all sites
 * @param events which, of {@link #EVENTS}
 * @param secrets the newest first; two while they are being rotated
 * @param isPaused nothing is sent, and what happens meanwhile is not told later
 * @param since from when on events are told, in milliseconds since 1970
 */
public record Webhook(
        String id,
        String url,
        String site,
        SortedSet<String> events,
        List<String> secrets,
        boolean isPaused,
        long since) {

    /** A comment entered the queue, left it, was approved, rejected, or is approved no longer. */
    public static final List<String> EVENTS = List.of("entered", "left", "approved", "rejected", "retracted");

    public Webhook {
        events = new TreeSet<>(events);
        secrets = List.copyOf(secrets);
    }

    /** True when it is to be told of this event. */
    boolean wants(String ofSite, String event, long at) {
        return !isPaused && at >= since && events.contains(event) && (site.isEmpty() || site.equals(ofSite));
    }

    Webhook withSecrets(List<String> others) {
        return new Webhook(id, url, site, events, others, isPaused, since);
    }

    Webhook paused(boolean pause, long now) {
        return new Webhook(id, url, site, events, secrets, pause, now);
    }

    /** Its description in the audit log: without secrets. */
    String shown() {
        return url + " " + (site.isEmpty() ? "*" : site) + " "
                + String.join(",", Set.copyOf(events).stream().sorted().toList());
    }
}
