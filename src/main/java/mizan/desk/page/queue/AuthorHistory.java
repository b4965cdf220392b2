package mizan.desk.page.queue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.desk.CommentDetails;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.queue.AuthorStanding;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import mizan.signal.Field;

/**
 * What else the author wrote at this site.
 *
 * @param summary how many in each state, the comment itself among them once it is decided, in words; may be empty
 * @param latest the newest of them
 * @param all the list of all of them; empty where there are none, or the author is nobody in particular
 */
record AuthorHistory(String summary, List<CommentLine> latest, String all) {

    /** Another comment of the author. */
    record CommentLine(String href, String state, String stateCode, List<TextSegment> excerpt, DisplayTime submitted) {}

    private static final int LATEST = 5;

    static AuthorHistory of(CommentId id, CommentDetails details, PageAddress list, TimeFormat times) {
        List<QueuedComment> others = details.history();
        return new AuthorHistory(
                summary(details, times.words()),
                others.stream()
                        .limit(LATEST)
                        .map(other -> line(other, list, times))
                        .toList(),
                others.isEmpty() ? "" : all(id, others.getFirst(), list));
    }

    /** In the state of the newest of them, so that the list is not empty. */
    private static String all(CommentId id, QueuedComment newest, PageAddress list) {
        List<String> lang = list.query().getOrDefault(PageLanguage.PARAMETER, List.of());
        return PageAddress.of(list.path())
                .with("state", newest.state().code())
                .with("author", id.toString())
                .with(PageLanguage.PARAMETER, lang)
                .toString();
    }

    private static String summary(CommentDetails details, DeskMessages words) {
        AuthorStanding standing = details.standing();
        return Stream.of(
                        count(State.HELD, details.ofAuthor().count(), words),
                        count(State.APPROVED, standing.approved(), words),
                        count(State.REJECTED, standing.rejected(), words))
                .flatMap(count -> count)
                .collect(Collectors.joining(words.say("and")));
    }

    private static Stream<String> count(State state, long number, DeskMessages words) {
        return number == 0 ? Stream.empty() : Stream.of(words.count("history." + state.code(), number));
    }

    private static CommentLine line(QueuedComment other, PageAddress list, TimeFormat times) {
        Comment comment = other.comment();
        return new CommentLine(
                list.at(QueueAddress.comment(comment.id())).toString(),
                times.words().say("state", other.state()),
                other.state().code(),
                TextSegments.of(CommentRow.beginning(comment.original()), Field.TEXT, List.of()),
                times.of(comment.submittedAt()));
    }
}
