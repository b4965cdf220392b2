package mizan.review;

import java.util.List;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.signal.Field;

/**
 * What came of the last click.
 *
 * @param isGood false when it was not carried out
 * @param text what happened
 * @param detail who decided and when; may be empty
 * @param name the author's name, to tell which comment; may be empty
 * @param undo the decision that can be undone; empty when there is none
 */
record Notice(boolean isGood, String text, String detail, List<Segment> name, String undo) {

    /** Nothing to say. */
    static final Notice NONE = new Notice(true, "", "", List.of(), "");

    static Notice gone(Wording words) {
        return new Notice(false, words.say("gone"), "", List.of(), "");
    }

    static Notice done(QueuedComment queued, Decision last, Wording words) {
        return new Notice(
                true,
                words.say("done", last.to()),
                words.account(last.by()) + " · " + words.time(last.at()),
                name(queued),
                last.undoes() == null ? last.id().toString() : "");
    }

    static Notice conflict(QueuedComment queued, Wording words) {
        boolean isOpen = queued.decidedBy() == null || queued.decidedAt() == null;
        String who = isOpen ? "" : " " + words.account(queued.decidedBy()) + " · " + words.time(queued.decidedAt());
        return new Notice(
                false, words.say("conflict"), words.say("conflict", queued.state()) + who, name(queued), "");
    }

    private static List<Segment> name(QueuedComment queued) {
        return Segments.of(queued.comment().author().name(), Field.NAME, List.of());
    }
}
