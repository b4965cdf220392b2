package mizan.desk.page;

import java.util.List;
import mizan.desk.Wording;
import mizan.queue.Decision;

/** A decision in the history of a comment, in words; reason and note may be empty. */
record DecisionLine(String what, String by, String reason, List<Segment> note, Moment at) {

    static DecisionLine of(Decision decision, Times times) {
        Wording words = times.words();
        return new DecisionLine(
                what(decision, words),
                words.account(decision.by()),
                words.decisionReason(decision.reason()),
                Segments.plain(decision.note()),
                times.of(decision.at()));
    }

    private static String what(Decision decision, Wording words) {
        if (decision.undoes() != null) {
            return words.say("did.undone");
        }
        return switch (decision.kind()) {
            case DECISION -> words.say("did", decision.to());
            case EDIT -> words.say("did.edited");
            case NOTE -> words.say("did.noted");
        };
    }
}
