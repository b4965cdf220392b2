package mizan.learning.train;

import mizan.signal.Axis;

/**
 * A comment with what somebody said of it.
 *
 * @param kind the labels of the set that it is from, joined by {@code |}; may be empty
 */
public record LabelledComment(String id, String text, Label abuse, Label spam, String kind) {

    /** The label on one axis. */
    public Label label(Axis axis) {
        return switch (axis) {
            case ABUSE -> abuse;
            case SPAM -> spam;
        };
    }
}
