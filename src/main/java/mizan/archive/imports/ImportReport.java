package mizan.archive.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import mizan.queue.State;

/** What came of an import so far. */
public final class ImportReport {

    private final Map<State, Long> added = new EnumMap<>(State.class);
    private final Map<String, Long> refused = new TreeMap<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Agreement agreement;
    private long kept;

    ImportReport(Agreement agreement) {
        this.agreement = agreement;
        for (State state : State.values()) {
            added.put(state, 0L);
        }
    }

    /** How many comments were brought in, by the state that they are in. */
    public Map<State, Long> added() {
        return Map.copyOf(added);
    }

    /** How many were there before, and stayed as they are. */
    public long kept() {
        return kept;
    }

    /** How many rows were refused, by the reason. */
    public Map<String, Long> refused() {
        return new TreeMap<>(refused);
    }

    /** How many rows were left out because they are not wanted, by the reason. */
    public Map<String, Long> leftOut() {
        return new TreeMap<>(leftOut);
    }

    /** How many rows were looked at. */
    public long rows() {
        return kept + sum(added) + sum(refused) + sum(leftOut);
    }

    /** What the machine makes of the last comments that came and that the site had decided about. */
    public Agreement agreement() {
        return agreement;
    }

    private static long sum(Map<?, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    void add(State state) {
        added.merge(state, 1L, Long::sum);
    }

    void keep() {
        kept++;
    }

    void refuse(String reason) {
        refused.merge(reason, 1L, Long::sum);
    }

    void leaveOut(String why) {
        leftOut.merge(why, 1L, Long::sum);
    }
}
