package mizan.queue.decided;

import java.util.function.Consumer;
import mizan.comment.SiteId;

/** Reads the comments about which people decided. Blocks. */
public interface DecidedComments {

    /**
     * Hands the comments with the newest standing decisions at {@code site} to {@code taker}, at most {@code most}, from the oldest
     * decision to the newest: the same ones in the same order whoever asks, as long as nobody decides. A comment that is no longer
     * kept, or that stands otherwise than the decision says, is left out; so is what time decided, and what a reader's erasure took.
     */
    void newest(SiteId site, int most, Consumer<DecidedComment> taker);

    /** The newest entry of the decision log; empty where there is none. */
    String lastEntry(SiteId site);

    /** How many entries of the decision log came after {@code entry}, counted up to {@code most}; after the beginning where it is empty. */
    int entriesAfter(SiteId site, String entry, int most);
}
