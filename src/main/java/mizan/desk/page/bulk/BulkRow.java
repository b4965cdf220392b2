package mizan.desk.page.bulk;

import mizan.desk.bulk.BulkListing;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.queue.CommentRow;
import mizan.queue.QueuedComment;

/**
 * A comment as it stands among those that are to be decided together.
 *
 * @param shown its id and version, as the form sends them
 * @param why what sets it apart, in words; empty for nothing
 */
record BulkRow(CommentRow comment, String shown, boolean isTicked, String why) {

    static BulkRow of(BulkListing.Row row, PageAddress list, String article, TimeFormat times) {
        QueuedComment comment = row.comment();
        return new BulkRow(
                CommentRow.of(comment, list, article, times),
                comment.comment().id() + " " + comment.version(),
                row.isTicked(),
                row.difference()
                        .map(difference -> times.words().say("bulk.apart", difference))
                        .orElse(""));
    }

    boolean isApart() {
        return !why.isEmpty();
    }
}
