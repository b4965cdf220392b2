package mizan.desk.page.queue;

import java.util.List;
import mizan.desk.page.ChoiceOption;

/**
 * What is asked before many comments are decided at once.
 *
 * @param what which comments these are
 * @param count how many, in words
 * @param size how many
 * @param ids the comments, where they were chosen one by one
 * @param like the comment that they are like, otherwise; in what, says {@code by}
 * @param samples some of them
 * @param query the query string that leads back to the list
 */
record BulkView(
        String what,
        String count,
        long size,
        List<String> ids,
        String like,
        String by,
        List<CommentRow> samples,
        List<ChoiceOption> decisionReasons,
        String query,
        String back) {

    BulkView {
        ids = List.copyOf(ids);
        samples = List.copyOf(samples);
    }
}
