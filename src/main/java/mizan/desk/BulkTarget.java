package mizan.desk;

import java.util.List;
import mizan.queue.Similarity;

/** Which comments a bulk decision is about. */
public sealed interface BulkTarget {

    /** These comments, by their ids as a client wrote them; an id that is none is answered as unknown. */
    record Selection(List<String> ids) implements BulkTarget {

        public Selection {
            ids = List.copyOf(ids);
        }
    }

    /** The comment with this id and the held ones that are similar to it. */
    record SimilarTo(String id, Similarity similarity) implements BulkTarget {}
}
