package mizan.desk.author;

import java.time.Duration;
import mizan.comment.AuthorMode;
import mizan.desk.DecisionCommand;
import mizan.desk.EnumCodes;
import mizan.desk.NumberParameter;
import mizan.desk.RequestRefusedException;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorScope;
import org.jspecify.annotations.Nullable;

/**
 * A rule about an author that a moderator asks for, checked.
 *
 * @param mode {@link AuthorMode#NONE} ends the rule
 * @param note for colleagues; may be empty
 */
public record AuthorRuleCommand(AuthorMode mode, AuthorScope scope, Duration length, String note) {

    /**
     * Checks what a client sent; without a scope it is about the author, without a number of days as long as is usual.
     *
     * @throws RequestRefusedException when a value is missing, unknown or too long
     */
    public static AuthorRuleCommand of(
            @Nullable String mode, @Nullable String scope, @Nullable String days, @Nullable String note) {
        String checkedNote = DecisionCommand.note(note);
        if (checkedNote.length() > AuthorRule.MAX_NOTE) {
            throw RequestRefusedException.wrong("note", "A note has at most " + AuthorRule.MAX_NOTE + " characters.");
        }
        AuthorMode wanted = EnumCodes.required(AuthorMode.class, "mode", mode);
        AuthorScope about = scope(scope);
        if (wanted == AuthorMode.TRUST && about == AuthorScope.NAME) {
            throw RequestRefusedException.wrong("scope", "Nobody is trusted by a name alone, which anybody can type.");
        }
        return new AuthorRuleCommand(wanted, about, Duration.ofDays(days(days)), checkedNote);
    }

    /** The scope with this code; that of the author where none is named. */
    public static AuthorScope scope(@Nullable String scope) {
        return scope == null || scope.isEmpty()
                ? AuthorScope.AUTHOR
                : EnumCodes.parse(AuthorScope.class, "scope", scope);
    }

    private static long days(@Nullable String days) {
        return days == null || days.isEmpty()
                ? AuthorRule.USUAL_DAYS
                : NumberParameter.parse("days", days, 1, AuthorRule.MAX_DAYS);
    }
}
