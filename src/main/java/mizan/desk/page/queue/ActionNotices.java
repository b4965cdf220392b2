package mizan.desk.page.queue;

import jakarta.inject.Singleton;
import mizan.comment.AuthorMode;
import mizan.desk.BulkDecisions;
import mizan.desk.CommentLookup;
import mizan.desk.EnumCodes;
import mizan.desk.NumberParameter;
import mizan.desk.author.AuthorRuleCommand;
import mizan.desk.page.TimeFormat;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.queue.author.AuthorRule;
import mizan.queue.author.AuthorRules;
import mizan.queue.author.AuthorScope;

/** Looks up what the notice above a page says about the last click; the address names comment or bulk only. */
@Singleton
final class ActionNotices {

    private final ReviewQueue queue;
    private final CommentLookup lookup;
    private final BulkDecisions bulks;
    private final AuthorRules rules;

    ActionNotices(ReviewQueue queue, CommentLookup lookup, BulkDecisions bulks, AuthorRules rules) {
        this.queue = queue;
        this.lookup = lookup;
        this.bulks = bulks;
        this.rules = rules;
    }

    /** The notice about one comment or its author; all may be empty. Blocks. */
    ActionNotice of(String done, String conflict, String author, TimeFormat times) {
        if (!author.isEmpty()) {
            return ofAuthor(author.split("\\.", 3), times);
        }
        if (!conflict.isEmpty()) {
            return lookup.find(conflict)
                    .map(comment -> ActionNotice.conflict(comment, times))
                    .orElseGet(() -> ActionNotice.gone(times.words()));
        }
        return lookup.find(done).map(comment -> lastDecision(comment, times)).orElse(ActionNotice.NONE);
    }

    private ActionNotice ofAuthor(String[] news, TimeFormat times) {
        return lookup.find(news[0])
                .map(comment -> switch (news.length) {
                    case 2 -> ActionNotice.authorUndone(comment, news[1].equals(QueueAddress.UNDONE), times);
                    case 3 -> authorDone(comment, AuthorRuleCommand.scope(news[1]), news[2], times);
                    default -> ActionNotice.NONE;
                })
                .orElse(ActionNotice.NONE);
    }

    private ActionNotice authorDone(QueuedComment comment, AuthorScope scope, String at, TimeFormat times) {
        long seen = NumberParameter.parse(QueueAddress.AUTHOR, at, 0, Long.MAX_VALUE);
        AuthorMode mode = rules.of(comment.comment().site(), comment.comment().author()).stream()
                .filter(rule -> rule.scope() == scope)
                .findFirst()
                .map(AuthorRule::mode)
                .orElse(AuthorMode.NONE);
        return ActionNotice.authorDone(comment, mode, scope, seen, times);
    }

    private ActionNotice lastDecision(QueuedComment comment, TimeFormat times) {
        return queue.decisions(comment.comment().id()).reversed().stream()
                .filter(decision -> decision.kind() != Decision.Kind.NOTE)
                .findFirst()
                .map(decision -> ActionNotice.done(comment, decision, times))
                .orElse(ActionNotice.NONE);
    }

    /** The notice about a bulk that was put in {@code state}. Blocks. */
    ActionNotice ofBulk(String bulk, String state, TimeFormat times) {
        State to = EnumCodes.parse(State.class, QueueAddress.BULK_STATE, state);
        return BulkId.parse(bulk)
                .map(id -> ActionNotice.bulk(id, to, bulks.size(id), times.words()))
                .orElse(ActionNotice.NONE);
    }
}
