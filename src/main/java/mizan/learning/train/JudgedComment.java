package mizan.learning.train;

import mizan.moderation.Verdict;
import mizan.signal.Axis;

/** A labelled comment and what the machine makes of it. */
public record JudgedComment(LabelledComment comment, Verdict verdict) {

    Label label(Axis axis) {
        return comment.label(axis);
    }

    double probability(Axis axis) {
        return switch (axis) {
            case ABUSE -> verdict.abuse();
            case SPAM -> verdict.spam();
        };
    }
}
