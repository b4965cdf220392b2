package mizan.archive.train;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.queue.archive.ArchivedComment;
import mizan.queue.archive.ArchivedDecision;
import mizan.queue.decided.ReasonAxis;
import mizan.signal.Axis;

/**
 * The lines that {@code ./mizan train} reads: {@code id text abuse spam kind}, with tabs between. What a person approved has the kind
 * {@code published} and no labels; what a person rejected is labelled on the axis that the reason names, and has the reason as its
 * kind. What the machine decided alone teaches nothing, nor does a rejection whose reason says nothing about the text.
 */
public final class LabelledLines {

    /** The first line. */
    public static final String HEADER = "id\ttext\tabuse\tspam\tkind";

    private static final String LINE_BREAK = "<LF>";
    private static final String PUBLISHED = "published";
    private static final String ABUSE = "1\t0";
    private static final String SPAM = "0\t1";

    private LabelledLines() {}

    /** Writes the line of a comment; false where it teaches nothing. */
    public static boolean write(ArchivedComment comment, Writer to) throws IOException {
        Optional<String> labels = labels(comment);
        if (labels.isEmpty()) {
            return false;
        }
        QueuedComment queued = comment.queued();
        to.write(queued.comment().id() + "\t" + oneLine(queued.comment().text()) + "\t" + labels.get() + "\n");
        return true;
    }

    /** What the reader wrote is judged, not what an editor made of it. */
    private static String oneLine(String text) {
        return text.replace('\t', ' ').replace("\r", "").replace("\n", LINE_BREAK);
    }

    private static Optional<String> labels(ArchivedComment comment) {
        QueuedComment queued = comment.queued();
        if (!Decision.isByPerson(queued.decidedBy()) || queued.state() == State.HELD) {
            return Optional.empty();
        }
        if (queued.state() == State.APPROVED) {
            return Optional.of("\t\t" + PUBLISHED);
        }
        String reason = reason(comment);
        return ReasonAxis.of(reason).map(axis -> (axis == Axis.ABUSE ? ABUSE : SPAM) + "\t" + reason);
    }

    /** That of the latest rejection that has one: to undo gives none. */
    private static String reason(ArchivedComment comment) {
        return comment.decisions().stream()
                .filter(decision -> decision.kind() == Decision.Kind.DECISION && decision.to() == State.REJECTED)
                .filter(decision -> !decision.reason().isEmpty())
                .reduce((first, second) -> second)
                .map(ArchivedDecision::reason)
                .orElse("");
    }
}
