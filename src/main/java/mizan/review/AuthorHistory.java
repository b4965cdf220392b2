package mizan.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mizan.comment.Comment;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.signal.Field;

/**
 * What else the author wrote at this site.
 *
 * @param summary how many in each state, in words; empty where there is nothing else
 * @param latest the newest of them
 */
record AuthorHistory(String summary, List<Line> latest) {

    /** Another comment of the author. */
    record Line(String href, String state, String stateCode, List<Segment> excerpt, Moment submitted) {}

    private static final int LATEST = 5;

    static AuthorHistory of(List<QueuedComment> others, PageAddress list, Times times) {
        return new AuthorHistory(
                summary(others, times.words()),
                others.stream().limit(LATEST).map(other -> line(other, list, times)).toList());
    }

    private static String summary(List<QueuedComment> others, Wording words) {
        return Arrays.stream(State.values())
                .map(state -> new Count(state, others.stream().filter(other -> other.state() == state).count()))
                .filter(count -> count.of() > 0)
                .map(count -> words.count("history." + count.state().code(), count.of()))
                .collect(Collectors.joining(words.say("and")));
    }

    private record Count(State state, long of) {}

    private static Line line(QueuedComment other, PageAddress list, Times times) {
        Comment comment = other.comment();
        return new Line(
                list.at(ReviewPage.comment(comment.id())).toString(),
                times.words().say("state", other.state()),
                other.state().code(),
                Segments.of(CommentRow.beginning(comment.original()), Field.TEXT, List.of()),
                times.of(comment.submittedAt()));
    }
}
