package mizan.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Says why a file cannot be read or written, in words for whoever named it. */
public final class FileProblem {

    private FileProblem() {}

    /**
     * Checks that {@code file} is one that can be read, before anything else is done.
     *
     * @throws IOException saying what it is otherwise
     */
    public static void checkReadable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name a file in it");
        }
        if (!Files.exists(file)) {
            throw new IOException(missing(file));
        }
        if (!Files.isReadable(file)) {
            throw new IOException(denied(file, "read"));
        }
    }

    /**
     * What {@code e}, which came of reading {@code file}, means for its reader.
     *
     * @param at how many bytes of the file had been read
     */
    public static IOException reading(Path file, IOException e, long at) {
        if (e instanceof EOFException || e instanceof ZipException) {
            return new IOException(
                    file + " is compressed, and cut short or damaged after " + at
                            + " bytes; copy it again, or compress it again (gzip --test tells)",
                    e);
        }
        return new IOException(explained(file, e, "read"), e);
    }

    /** What {@code e}, which came of writing {@code file}, means for whoever wants it written. */
    public static IOException writing(Path file, IOException e) {
        if (Files.isDirectory(file)) {
            return new IOException(file + " is a folder; name a file in it", e);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return new IOException(file + " cannot be written: there is no folder " + folder + "; make it first", e);
        }
        return new IOException(explained(file, e, "written"), e);
    }

    /** The message for a person of whatever ended a command; never empty. */
    public static String message(Throwable e) {
        if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
            return message(cause);
        }
        if (e instanceof FileSystemException ofFile) {
            @Nullable String file = ofFile.getFile();
            return file == null ? String.valueOf(e.getMessage()) : explained(Path.of(file), ofFile, "read or written");
        }
        @Nullable String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static String explained(Path file, IOException e, String done) {
        return switch (e) {
            case NoSuchFileException _ -> missing(file);
            case AccessDeniedException _ -> denied(file, done);
            case FileAlreadyExistsException _ -> file + " exists already; name a new file";
            default -> Files.isDirectory(file) ? file + " is a folder; name a file in it" : other(file, e, done);
        };
    }

    private static String other(Path file, IOException e, String done) {
        @Nullable String reason = e instanceof FileSystemException ofFile ? ofFile.getReason() : e.getMessage();
        return file + " cannot be " + done + ": "
                + (reason == null ? e.getClass().getSimpleName() : reason);
    }

    private static String missing(Path file) {
        return "there is no file " + file + "; look at its name and its folder";
    }

    private static String denied(Path file, String done) {
        return file + " cannot be " + done + " by the user " + System.getProperty("user.name")
                + "; let that user have it (chmod, chown)";
    }
}
