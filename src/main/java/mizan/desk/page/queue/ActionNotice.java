package mizan.desk.page.queue;

import java.util.List;
import mizan.access.session.DeskPaths;
import mizan.comment.AuthorMode;
import mizan.desk.DeskMessages;
import mizan.desk.page.TimeFormat;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.author.AuthorScope;

/**
 * What came of the last click.
 *
 * @param isGood false when it was not carried out
 * @param text what happened
 * @param name the author's name, to tell which comment; may be empty
 * @param lead what goes before who decided; may be empty
 * @param settled who decided and when
 * @param comment the comment's id; may be empty
 * @param undo where the button that undoes posts to; empty when there is nothing to undo
 */
record ActionNotice(
        boolean isGood,
        String text,
        List<TextSegment> name,
        String lead,
        LastDecision settled,
        String comment,
        String undo) {

    /** Nothing to say. */
    static final ActionNotice NONE = new ActionNotice(true, "", List.of(), "", LastDecision.NOT_YET, "", "");

    static ActionNotice gone(DeskMessages words) {
        return new ActionNotice(false, words.say("gone"), List.of(), "", LastDecision.NOT_YET, "", "");
    }

    static ActionNotice done(QueuedComment queued, Decision last, TimeFormat times) {
        return new ActionNotice(
                true,
                done(last, times.words()),
                name(queued),
                "",
                LastDecision.of(last.by(), last.at(), times),
                queued.comment().id().toString(),
                last.undoes() == null ? DeskPaths.PAGES + "/decisions/" + last.id() + "/undo" : "");
    }

    /** Many were decided at once, or put back. */
    static ActionNotice bulk(BulkId bulk, State state, long count, DeskMessages words) {
        return new ActionNotice(
                true,
                words.count("done.bulk." + state.code(), count),
                List.of(),
                "",
                LastDecision.NOT_YET,
                "",
                state == State.HELD ? "" : QueueAddress.BULK_PAGE + "/" + bulk + "/undo");
    }

    /** Something was decided about the author of a comment at {@code at}, in milliseconds since 1970. */
    static ActionNotice authorDone(
            QueuedComment queued, AuthorMode mode, AuthorScope scope, long at, TimeFormat times) {
        String comment = queued.comment().id().toString();
        return new ActionNotice(
                true,
                times.words().say("author.done." + mode.code()),
                name(queued),
                "",
                LastDecision.NOT_YET,
                comment,
                String.join("/", AuthorRuleForms.PATH, comment, scope.code(), Long.toString(at), "undo"));
    }

    /** That was taken back, or could not be. */
    static ActionNotice authorUndone(QueuedComment queued, boolean isUndone, TimeFormat times) {
        String text = times.words().say(isUndone ? "author.undone" : "author.changed");
        return new ActionNotice(isUndone, text, name(queued), "", LastDecision.NOT_YET, "", "");
    }

    static ActionNotice conflict(QueuedComment queued, TimeFormat times) {
        DeskMessages words = times.words();
        return new ActionNotice(
                false,
                words.say("conflict"),
                name(queued),
                words.say("conflict", queued.state()),
                LastDecision.of(queued, times),
                queued.comment().id().toString(),
                "");
    }

    private static String done(Decision last, DeskMessages words) {
        boolean isEdit = last.kind() == Decision.Kind.EDIT && last.undoes() == null;
        return isEdit ? words.say("done.edited") : words.say("done", last.to());
    }

    private static List<TextSegment> name(QueuedComment queued) {
        return TextSegments.plain(queued.comment().author().name());
    }
}
