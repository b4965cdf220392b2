package mizan.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mizan.deliver.RedisApprovedStream.Position;
import mizan.redis.RedisReplies.StreamEntry;

/** Says what a delivery would do with the entries that wait, and changes nothing: neither in Redis nor at the destination. */
public final class DryRun {

    private static final int MOST = 1000;

    private final RedisApprovedStream stream;
    private final Destination destination;
    private final Consumer<String> out;

    /** {@code destination} must take back what it writes. */
    public DryRun(RedisApprovedStream stream, Destination destination, Consumer<String> out) {
        this.stream = stream;
        this.destination = destination;
        this.out = out;
    }

    /** Prints a line for each of the first 1,000 entries. */
    public void run() {
        if (!stream.exists()) {
            out.accept("no comment of this site was approved yet");
            return;
        }
        List<StreamEntry> entries = new ArrayList<>();
        Optional<Position> position = stream.position();
        if (position.isPresent()) {
            entries.addAll(stream.pending(MOST));
        }
        String from = position.map(Position::lastDelivered).orElse("");
        entries.addAll(stream.after(from, Math.max(1, MOST - entries.size())));
        List<Outcome> outcomes = destination.write(entries);
        outcomes.forEach(outcome -> out.accept("would be " + outcome));
        if (entries.size() >= MOST) {
            out.accept("these are the first " + entries.size() + " entries; there are more");
        } else {
            out.accept(entries.size() + " entries wait");
        }
    }
}
