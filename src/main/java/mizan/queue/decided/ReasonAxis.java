package mizan.queue.decided;

import java.util.Map;
import java.util.Optional;
import mizan.signal.Axis;

/** What a reason of a moderator says about the words of a comment. */
public final class ReasonAxis {

    private static final Map<String, Axis> BY_REASON = Map.of(
            "insult", Axis.ABUSE,
            "obscenity", Axis.ABUSE,
            "hate_speech", Axis.ABUSE,
            "violence", Axis.ABUSE,
            "advert", Axis.SPAM);

    private ReasonAxis() {}

    /** The axis on which a rejection for {@code reason}, a code, lies; empty where none was given, or one that names no axis. */
    public static Optional<Axis> of(String reason) {
        return Optional.ofNullable(BY_REASON.get(reason));
    }
}
