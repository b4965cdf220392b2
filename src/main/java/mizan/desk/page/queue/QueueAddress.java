package mizan.desk.page.queue;

import mizan.access.session.DeskPaths;
import mizan.comment.CommentId;
import mizan.desk.ListParameters;
import mizan.desk.PageLanguage;
import mizan.desk.page.PageAddress;
import mizan.queue.author.AuthorRule;

/** The addresses of the queue's pages, and what their query strings hold beside the list's parameters. */
public final class QueueAddress {

    /** The path of the page where one decision is made about many comments. */
    public static final String BULK_PAGE = DeskPaths.PAGES + "/bulk";

    /** Names the comment that is open in a list. */
    static final String CURRENT = "current";

    /** Names the comment that was just decided, edited or put back. */
    static final String DONE = "done";

    /** Names the comment that could not be, because it changed meanwhile or is gone. */
    public static final String CONFLICT = "conflict";

    /** Names a bulk that was just decided. */
    public static final String BULK = "bulk";

    /** Names the state that the bulk was put in. */
    public static final String BULK_STATE = "bulk_state";

    /** Says what was just decided about the author of a comment. */
    static final String AUTHOR = "author_done";

    static final String UNDONE = "undone";
    static final String CHANGED = "changed";

    private QueueAddress() {}

    /** {@link #AUTHOR} of a rule that was put. */
    static String authorDone(AuthorRule rule) {
        return String.join(
                ".",
                rule.comment().toString(),
                rule.scope().code(),
                Long.toString(rule.at().toEpochMilli()));
    }

    /** {@link #AUTHOR} of a rule that was taken back, or could not be because somebody else has changed it since. */
    static String authorUndone(CommentId comment, boolean isUndone) {
        return comment + "." + (isUndone ? UNDONE : CHANGED);
    }

    /** The list that {@code parameters} ask for, on its first page. */
    static PageAddress firstPage(ListParameters parameters, PageLanguage language) {
        return PageAddress.of(DeskPaths.PAGES)
                .with("site", parameters.site())
                .with("state", parameters.state())
                .with("reason", parameters.reason())
                .with("article", parameters.article())
                .with("q", parameters.q())
                .with("campaign", parameters.campaign())
                .with("fold", parameters.fold())
                .with("decided", parameters.decided())
                .with("from", parameters.from())
                .with("to", parameters.to())
                .with("score", parameters.score())
                .with("author", parameters.author())
                .with("script", parameters.script())
                .with("sort", parameters.sort())
                .with("limit", parameters.limit())
                .with(PageLanguage.PARAMETER, language.chosen());
    }

    /** The list that {@code parameters} ask for, on the page of their cursor. */
    public static PageAddress list(ListParameters parameters, PageLanguage language) {
        return firstPage(parameters, language).with("cursor", parameters.cursor());
    }

    /** The path of a comment's own page. */
    static String comment(CommentId id) {
        return DeskPaths.PAGES + "/comments/" + id;
    }
}
