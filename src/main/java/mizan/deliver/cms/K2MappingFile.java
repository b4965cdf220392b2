package mizan.deliver.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** Statements for Joomla's database that note which comment is in which row, where it cannot be reached itself. */
public final class K2MappingFile implements AutoCloseable {

    private static final String FIRST_LINE =
            "-- Which comment of Mizan is in which row of K2: run this in Joomla's database.";

    private final Path file;
    private final Path part;
    private final MappingTable mapping;
    private final Writer out;

    /**
     * Begins a file, in the place of one that was made so before.
     *
     * @throws IOException where there is another file, which stays as it is, or it cannot be made
     */
    public K2MappingFile(Path file, K2 k2) throws IOException {
        if (Files.exists(file) && !isOurs(file)) {
            throw new IOException(file + " exists already, and is no such file; name another one");
        }
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.mapping = new MappingTable(k2.mappingTable());
        this.out = Files.newBufferedWriter(part);
        out.write(FIRST_LINE + "\n" + mapping.definition() + ";\n");
    }

    private static boolean isOurs(Path file) throws IOException {
        byte[] begun = FIRST_LINE.getBytes(StandardCharsets.UTF_8);
        try (InputStream content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(begun.length), begun);
        }
    }

    /** Adds a comment, by its id. */
    public void add(String comment, K2Comment row) throws IOException {
        out.write(mapping.statement(comment, row) + "\n");
    }

    /** What was added so far is in the file from then on. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
