package mizan.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import mizan.file.FileProblem;

/** Makes files with what readers wrote, which nobody else on the machine may read. */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * A new file, open for writing.
     *
     * @throws IOException where there is such a file, which stays as it is, or it cannot be made
     */
    public static OutputStream create(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(file + " exists already; name a new file", e);
        } catch (IOException e) {
            throw FileProblem.writing(file, e);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.newOutputStream(file);
    }
}
