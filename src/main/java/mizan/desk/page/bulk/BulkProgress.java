package mizan.desk.page.bulk;

import java.util.List;
import java.util.Map;
import mizan.desk.DeskMessages;
import mizan.desk.page.PageAddress;
import mizan.desk.page.queue.QueueAddress;
import mizan.queue.State;

/**
 * How far a decision about very many comments has come, or its undoing.
 *
 * @param done how many it has reached, in words
 * @param left how many are left, in words
 * @param action where the form posts to that goes on
 * @param fields what the form holds
 * @param back the list
 */
record BulkProgress(
        String title,
        String done,
        String left,
        long finished,
        long total,
        String action,
        List<Map.Entry<String, String>> fields,
        String back) {

    BulkProgress {
        fields = List.copyOf(fields);
    }

    static BulkProgress deciding(
            String bulk,
            State to,
            long done,
            long left,
            List<Map.Entry<String, String>> fields,
            PageAddress list,
            DeskMessages words) {
        return new BulkProgress(
                words.say("attacks.progress"),
                words.count("done.bulk." + to.code(), done),
                words.count("attacks.progress.left", left),
                done,
                done + left,
                QueueAddress.BULK_PAGE + list.queryString(),
                fields,
                list.with(QueueAddress.BULK, bulk)
                        .with(QueueAddress.BULK_STATE, to.code())
                        .toString());
    }

    static BulkProgress undoing(
            String undone,
            long done,
            long left,
            List<Map.Entry<String, String>> fields,
            PageAddress list,
            DeskMessages words) {
        return new BulkProgress(
                words.say("attacks.progress.undo"),
                words.count("done.bulk.held", done),
                words.count("attacks.progress.left", left),
                done,
                done + left,
                QueueAddress.BULK_PAGE + "/" + undone + "/undo" + list.queryString(),
                fields,
                list.toString());
    }
}
