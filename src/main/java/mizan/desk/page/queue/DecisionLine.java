package mizan.desk.page.queue;

import java.util.List;
import mizan.desk.DeskMessages;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.TimeFormat;
import mizan.queue.Decision;

/** A decision in the history of a comment, in words; reason and note may be empty. */
record DecisionLine(String what, String by, String reason, List<TextSegment> note, DisplayTime at) {

    static DecisionLine of(Decision decision, TimeFormat times) {
        DeskMessages words = times.words();
        return new DecisionLine(
                what(decision, words),
                words.account(decision.by()),
                words.decisionReason(decision.reason()),
                TextSegments.plain(decision.note()),
                times.of(decision.at()));
    }

    private static String what(Decision decision, DeskMessages words) {
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
