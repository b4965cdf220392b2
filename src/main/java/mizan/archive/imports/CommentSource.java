package mizan.archive.imports;

import java.io.IOException;
import java.util.List;

/** Where comments come from, in the order in which they are brought in: the oldest first. */
public interface CommentSource extends AutoCloseable {

    /**
     * The next rows, at most {@code most}; none at the end.
     *
     * @throws IOException where the source cannot be read any more, saying where
     */
    List<SourceItem> read(int most) throws IOException;

    /** How much of it has been read, 0 to 1. */
    double progress();

    /** What of that which was read is no UTF-8, for whoever named the file; empty where all is, and where it is no file. */
    default String notUtf8() {
        return "";
    }

    @Override
    void close() throws IOException;
}
