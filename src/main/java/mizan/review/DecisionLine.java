package mizan.review;

import java.util.List;
import mizan.queue.Decision;

/** A decision in the history of a comment, in words; reason and note may be empty. */
record DecisionLine(String what, String by, String reason, List<Segment> note, Moment at) {

    static DecisionLine of(Decision decision, Times times) {
        Wording words = times.words();
        return new DecisionLine(
                decision.undoes() == null ? words.say("did", decision.to()) : words.say("did.undone"),
                words.account(decision.by()),
                words.decisionReason(decision.reason()),
                Segments.plain(decision.note()),
                times.of(decision.at()));
    }
}
