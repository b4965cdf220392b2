package mizan.desk.editor.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import mizan.comment.SiteId;
import mizan.queue.Page;
import mizan.queue.Query;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;

/** Reads the comments of any state that came last to a site. */
public final class RecentComments {

    private static final int READ_AT_ONCE = 100;

    private final ReviewQueue queue;

    public RecentComments(ReviewQueue queue) {
        this.queue = queue;
    }

    /** At most {@code most}, the newest first; fewer once {@code isOver}. Blocks. */
    public List<QueuedComment> of(SiteId site, int most, BooleanSupplier isOver) {
        return Stream.of(State.values())
                .flatMap(state -> newest(site, state, most, isOver).stream())
                .sorted(Comparator.comparing(
                                (QueuedComment comment) -> comment.comment().submittedAt())
                        .reversed())
                .limit(most)
                .toList();
    }

    private List<QueuedComment> newest(SiteId site, State state, int most, BooleanSupplier isOver) {
        List<QueuedComment> read = new ArrayList<>();
        String cursor = "";
        do {
            Page<QueuedComment> page =
                    queue.list(new Query(List.of(site), state, "", "", "", Query.Sort.NEWEST, cursor, READ_AT_ONCE));
            read.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty() && read.size() < most && !isOver.getAsBoolean());
        return read;
    }
}
