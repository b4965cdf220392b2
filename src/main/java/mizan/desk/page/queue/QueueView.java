package mizan.desk.page.queue;

import java.util.List;
import java.util.Map;
import mizan.desk.page.attack.AttackCard;

/**
 * The page of the queue.
 *
 * @param query the query string that leads back here
 * @param values the same for a form
 * @param since where the live stream goes on from what the page shows
 * @param isHeld true when these are held comments, which can be chosen for a decision about all of them
 * @param isDone true when nothing at all is held at the sites that the list is about
 * @param last who decided last, and when, where that is so
 * @param attacks the attacks that are going on or because of which comments wait, above the first page of held comments
 * @param current the comment that is open; none where the list is empty
 * @param chosen true when the address names it, so that a telephone shows it in place of the list
 * @param list the address of the list without an open comment
 * @param next the address of the next page; may be empty
 * @param first the address of the first page; empty on it
 */
record QueueView(
        String title,
        List<StateTab> tabs,
        FilterForm filter,
        String query,
        List<Map.Entry<String, String>> values,
        String lang,
        String since,
        boolean isHeld,
        boolean isDone,
        LastDecision last,
        List<AttackCard> attacks,
        List<CommentRow> rows,
        List<CommentCard> current,
        boolean chosen,
        String list,
        String next,
        String first) {

    QueueView {
        tabs = List.copyOf(tabs);
        attacks = List.copyOf(attacks);
        rows = List.copyOf(rows);
        current = List.copyOf(current);
    }
}
