package mizan.desk.page.bulk;

import java.time.Instant;
import java.util.List;
import mizan.desk.page.ChoiceOption;

/**
 * The comments that one decision is to be about, to confirm.
 *
 * @param what which comments these are
 * @param count how many, in words
 * @param plan the name that the bulk will have
 * @param like the comment that they are like, otherwise empty; in what, says {@code by}
 * @param attack not empty where they are held because of an attack
 * @param until when the page was made, in milliseconds since the epoch
 * @param rows those that are to be decided together
 * @param apart those that are unlike the rest
 * @param pages which page this is, of how many, in words; empty where there is one
 * @param previous the number of the page before; empty on the first
 * @param next the number of the next page; empty on the last
 * @param query the query string that leads back to the list
 */
record BulkView(
        String what,
        String count,
        String plan,
        String like,
        String by,
        String attack,
        long until,
        List<BulkRow> rows,
        List<BulkRow> apart,
        String pages,
        String previous,
        String next,
        List<ChoiceOption> decisionReasons,
        String query,
        String back) {

    BulkView {
        rows = List.copyOf(rows);
        apart = List.copyOf(apart);
    }

    /** The same, of what there was at {@code time}. */
    BulkView madeAt(Instant time) {
        return new BulkView(
                what,
                count,
                plan,
                like,
                by,
                attack,
                time.toEpochMilli(),
                rows,
                apart,
                pages,
                previous,
                next,
                decisionReasons,
                query,
                back);
    }

    /** True where nothing waits any more. */
    public boolean isEmpty() {
        return rows.isEmpty() && apart.isEmpty();
    }
}
