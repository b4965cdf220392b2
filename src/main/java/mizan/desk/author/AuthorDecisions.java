package mizan.desk.author;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;
import mizan.comment.Author;
import mizan.comment.AuthorMode;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.desk.RequestRefusedException;
import mizan.queue.QueuedComment;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRules;
import mizan.queue.author.AuthorScope;

/** What moderators do about authors, noted in the audit log under the comment from whose card it was done. Blocks. */
@Singleton
public final class AuthorDecisions {

    private final AuthorRules rules;
    private final SettingsStore store;
    private final Clock clock;

    AuthorDecisions(AuthorRules rules, SettingsStore store, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Decides about the author of a comment.
     *
     * @throws RequestRefusedException where no such rule can be about the author
     */
    public AuthorRule decide(QueuedComment queued, AuthorRuleCommand command, String by) {
        Comment comment = queued.comment();
        Author author = comment.author();
        if (!AuthorRules.isPossible(author, command.scope())) {
            throw RequestRefusedException.wrong(
                    "scope",
                    "The author cannot be known again by that: none was given, or the site vouches for the user.");
        }
        boolean isTrusted = command.mode() == AuthorMode.TRUST;
        if (isTrusted && !AuthorRules.canBeTrusted(author)) {
            throw RequestRefusedException.wrong(
                    "mode", "To be trusted, an author is a user whom the site vouches for, or gives e-mail and name.");
        }
        // To the millisecond, as it is kept.
        Instant now = Instant.ofEpochMilli(clock.millis());
        AuthorRule rule = new AuthorRule(
                command.mode(),
                command.scope(),
                isTrusted ? author.standingKey() : "",
                comment.id(),
                command.note(),
                by,
                now,
                now.plus(command.length()));
        Optional<AuthorRule> before = rules.put(comment.site(), author, rule);
        note(comment.id(), before.map(AuthorRule::mode).orElse(AuthorMode.NONE), command.mode(), by);
        return rule;
    }

    /** Takes back what was decided at {@code seen}; false where somebody else has decided since. */
    public boolean undo(QueuedComment queued, AuthorScope scope, Instant seen, String by) {
        Comment comment = queued.comment();
        AuthorMode before = inForce(comment, scope);
        boolean isUndone = rules.undo(comment.site(), comment.author(), scope, seen);
        if (isUndone) {
            note(comment.id(), before, inForce(comment, scope), by);
        }
        return isUndone;
    }

    /** Ends the rule that was made from the card of {@code comment}, also where that is gone; empty where it is not in force any more. */
    public Optional<AuthorRule> end(CommentId comment, AuthorScope scope, String by) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        AuthorRule end = new AuthorRule(AuthorMode.NONE, scope, "", comment, "", by, now, now);
        return rules.all(comment.site()).stream()
                .filter(rule -> rule.comment().equals(comment) && rule.scope() == scope)
                .findFirst()
                .filter(rule -> rules.end(comment.site(), rule, end))
                .map(rule -> {
                    note(comment, rule.mode(), AuthorMode.NONE, by);
                    return end;
                });
    }

    /** Takes back what was decided at {@code seen}, also where the comment is gone; false where somebody else has decided since. */
    public boolean undo(CommentId comment, AuthorScope scope, Instant seen, String by) {
        boolean isUndone = rules.undo(comment, scope, seen);
        if (isUndone) {
            AuthorMode after = rules.all(comment.site()).stream()
                    .filter(rule -> rule.comment().equals(comment) && rule.scope() == scope)
                    .findFirst()
                    .map(AuthorRule::mode)
                    .orElse(AuthorMode.NONE);
            note(comment, AuthorMode.NONE, after, by);
        }
        return isUndone;
    }

    private AuthorMode inForce(Comment comment, AuthorScope scope) {
        return rules.of(comment.site(), comment.author()).stream()
                .filter(rule -> rule.scope() == scope)
                .findFirst()
                .map(AuthorRule::mode)
                .orElse(AuthorMode.NONE);
    }

    private void note(CommentId comment, AuthorMode before, AuthorMode after, String by) {
        store.note(new NewAuditEntry(
                AuditAction.AUTHOR_RULE_CHANGED, by, comment.toString(), before.code(), after.code()));
    }
}
