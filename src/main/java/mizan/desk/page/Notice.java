package mizan.desk.page;

import java.util.List;
import mizan.desk.Wording;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.State;

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
record Notice(
        boolean isGood, String text, List<Segment> name, String lead, Settled settled, String comment, String undo) {

    /** Nothing to say. */
    static final Notice NONE = new Notice(true, "", List.of(), "", Settled.NOT_YET, "", "");

    static Notice gone(Wording words) {
        return new Notice(false, words.say("gone"), List.of(), "", Settled.NOT_YET, "", "");
    }

    static Notice done(QueuedComment queued, Decision last, Times times) {
        return new Notice(
                true,
                done(last, times.words()),
                name(queued),
                "",
                Settled.of(last.by(), last.at(), times),
                queued.comment().id().toString(),
                last.undoes() == null ? ReviewPage.PATH + "/decisions/" + last.id() + "/undo" : "");
    }

    /** Many were decided at once, or put back. */
    static Notice bulk(BulkId bulk, State state, long count, Wording words) {
        return new Notice(
                true,
                words.count("done.bulk." + state.code(), count),
                List.of(),
                "",
                Settled.NOT_YET,
                "",
                state == State.HELD ? "" : BulkPage.PATH + "/" + bulk + "/undo");
    }

    static Notice conflict(QueuedComment queued, Times times) {
        Wording words = times.words();
        return new Notice(
                false,
                words.say("conflict"),
                name(queued),
                words.say("conflict", queued.state()),
                Settled.of(queued, times),
                queued.comment().id().toString(),
                "");
    }

    private static String done(Decision last, Wording words) {
        boolean isEdit = last.kind() == Decision.Kind.EDIT && last.undoes() == null;
        return isEdit ? words.say("done.edited") : words.say("done", last.to());
    }

    private static List<Segment> name(QueuedComment queued) {
        return Segments.plain(queued.comment().author().name());
    }
}
