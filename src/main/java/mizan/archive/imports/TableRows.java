package mizan.archive.imports;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a table in a file, one at a time. */
public interface TableRows {

    /**
     * The next row by the names of the columns, in lower case; null at the end. What is missing is not in it.
     *
     * @throws IOException where the file cannot be read any further, saying where
     */
    @Nullable
    Map<String, String> next() throws IOException;

    /** The line at which the row begins that was read last. */
    long line();
}
