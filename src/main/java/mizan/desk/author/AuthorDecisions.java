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
        note(comment, before.map(AuthorRule::mode).orElse(AuthorMode.NONE), command.mode(), by);
        return rule;
    }

    /** Takes back what was decided at {@code seen}; false where somebody else has decided since. */
    public boolean undo(QueuedComment queued, AuthorScope scope, Instant seen, String by) {
        Comment comment = queued.comment();
        AuthorMode before = inForce(comment, scope);
        boolean isUndone = rules.undo(comment.site(), comment.author(), scope, seen);
        if (isUndone) {
            note(comment, before, inForce(comment, scope), by);
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

    private void note(Comment comment, AuthorMode before, AuthorMode after, String by) {
        store.note(new NewAuditEntry(
                AuditAction.AUTHOR_RULE_CHANGED, by, comment.id().toString(), before.code(), after.code()));
    }
}
