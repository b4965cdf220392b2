package mizan.desk;

import mizan.queue.State;
import mizan.text.html.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a moderator asks for, checked.
 *
 * @param to approved or rejected
 * @param reason the code of a {@link DecisionReason}; empty where none was given
 * @param note a note to colleagues; may be empty
 */
public record DecisionCommand(State to, String reason, String note) {

    private static final int MAX_NOTE = 2000;

    /**
     * Checks what a client sent; an empty reason or note counts as none.
     *
     * @throws RequestRefusedException when a value is missing, unknown or too long
     */
    public static DecisionCommand of(@Nullable String outcome, @Nullable String reason, @Nullable String note) {
        State to =
                EnumCodes.required(RequestedOutcome.class, "outcome", outcome).state();
        String given = orEmpty(reason);
        String checkedReason =
                given.isEmpty() ? "" : EnumCodes.code(EnumCodes.parse(DecisionReason.class, "reason", given));
        return new DecisionCommand(to, checkedReason, note(note));
    }

    /** The same without a reason where it approves: a form sends the reason that is chosen in it in any case. */
    public DecisionCommand withReasonOnlyToReject() {
        return to == State.REJECTED ? this : new DecisionCommand(to, "", note);
    }

    /** A note, checked; empty where none was given. */
    public static String note(@Nullable String note) {
        if (orEmpty(note).length() > MAX_NOTE) {
            throw RequestRefusedException.wrong("note", "A note has at most " + MAX_NOTE + " characters.");
        }
        return TypedText.lines(orEmpty(note));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
