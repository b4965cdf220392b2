package mizan.queue;

import io.smallrye.mutiny.Uni;
import mizan.comment.SiteId;

/**
 * What changed at a site, in order: the stream {@code mizan:{<site>}:events}, written in the same atomic steps as the
 * changes themselves and cut to about {@code mizan.stream-length} entries.
 */
public interface Journal {

    /** The position of the newest change of a site; {@code 0-0} where there is none. */
    Uni<String> end(SiteId site);

    /**
     * The changes behind a position, oldest first, at most {@code limit}. Where entries behind the position have been
     * cut off, they begin with the oldest that is left. An entry that this version cannot read is passed over, and still
     * counts as looked at.
     *
     * @param position {@code <milliseconds>-<number>}, as in {@link JournalEntry#position()}
     */
    Uni<JournalPage> after(SiteId site, String position, int limit);
}
