package mizan.queue.statistics;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import mizan.queue.State;
import mizan.signal.SignalKind;
import mizan.text.WritingScript;
import org.jspecify.annotations.Nullable;

/**
 * What a site has now, counted by Redis itself and so always true. Settled comments count until they are swept out some
 * time after their retention.
 *
 * @param byState comments by state
 * @param heldByReason held comments by what speaks against them; one can count under several, none under others
 * @param heldByScript held comments by the letters they are written in
 * @param oldestHeld when the oldest of the held was submitted; null where none is held
 */
public record QueueCounts(
        Map<State, Long> byState,
        Map<SignalKind, Long> heldByReason,
        Map<WritingScript, Long> heldByScript,
        @Nullable Instant oldestHeld) {

    public QueueCounts {
        byState = Map.copyOf(byState);
        heldByReason = Map.copyOf(heldByReason);
        heldByScript = Map.copyOf(heldByScript);
    }

    /** How many comments are in {@code state}. */
    public long in(State state) {
        return Objects.requireNonNull(byState.get(state), "Comments are counted in every state");
    }
}
