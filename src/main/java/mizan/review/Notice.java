package mizan.review;

import java.util.List;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;

/**
 * What came of the last click.
 *
 * @param isGood false when it was not carried out
 * @param text what happened
 * @param name the author's name, to tell which comment; may be empty
 * @param lead what goes before who decided; may be empty
 * @param settled who decided and when
 * @param comment the comment's id; may be empty
 * @param undo the decision that can be undone; empty when there is none
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
                times.words().say("done", last.to()),
                name(queued),
                "",
                Settled.of(last.by(), last.at(), times),
                queued.comment().id().toString(),
                last.undoes() == null ? last.id().toString() : "");
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

    private static List<Segment> name(QueuedComment queued) {
        return Segments.plain(queued.comment().author().name());
    }
}
