package mizan.learning.vectors;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import mizan.digest.Digests;
import mizan.learning.model.InvalidModelException;

/**
 * Word vectors as a file: the letters {@code MIZANVEC}, a version, the words and
 * n-grams, and the SHA-256 of all that. Numbers are big-endian.
 */
public final class VectorFile {

    /** The name of the file beside the model's. */
    public static final String NAME = "mizan.vectors";

    /** Grows with every change of the format and of the hashes of words and n-grams. */
    static final int VERSION = 1;

    /** No file of vectors is larger: it travels with the source. */
    static final int MOST_BYTES = 8 << 20;

    private static final byte[] MAGIC = "MIZANVEC".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM_LENGTH = 32;

    /** In bytes. */
    private static final int VERSION_LENGTH = 4;

    private VectorFile() {}

    /** Writes {@code vectors}; the same vectors give the same bytes. */
    public static void write(WordVectors vectors, Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, bytes(vectors));
    }

    /** The first eight hexadecimal digits of the SHA-256 of what {@link #write} writes. */
    static String version(WordVectors vectors) {
        try {
            return HexFormat.of().formatHex(Digests.sha256(bytes(vectors)), 0, VERSION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #write} writes. */
    public static byte[] bytes(WordVectors vectors) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(MOST_BYTES);
        DataOutputStream out = new DataOutputStream(file);
        out.write(MAGIC);
        out.writeInt(VERSION);
        vectors.write(out);
        out.write(Digests.sha256(file.toByteArray(), file.size()));
        return file.toByteArray();
    }

    /**
     * Reads the vectors at {@code path}.
     *
     * @throws InvalidModelException saying what is wrong with it: missing, no vectors, of another version, damaged
     */
    public static WordVectors read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new InvalidModelException(path + " does not exist; ./mizan train --vectors DATA_DIR makes one");
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new InvalidModelException(path + " is larger than a file of vectors can be");
            }
            return parse(path, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new InvalidModelException(path + " cannot be read: " + e.getMessage());
        }
    }

    private static WordVectors parse(Path path, byte[] bytes) throws IOException {
        int checked = bytes.length - CHECKSUM_LENGTH;
        if (checked < MAGIC.length + Integer.BYTES || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new InvalidModelException(path + " holds no word vectors of Mizan");
        }
        DataInputStream in = new DataInputStream(
                new BufferedInputStream(new ByteArrayInputStream(bytes, MAGIC.length, checked - MAGIC.length)));
        int version = in.readInt();
        if (version != VERSION) {
            throw new InvalidModelException(path + " is of version " + version + ", but this Mizan reads version "
                    + VERSION + "; make it again with ./mizan train --vectors DATA_DIR");
        }
        if (!Arrays.equals(Digests.sha256(bytes, checked), Arrays.copyOfRange(bytes, checked, bytes.length))) {
            throw new InvalidModelException(path + " is damaged or cut off: its checksum does not fit");
        }
        WordVectors vectors = WordVectors.read(in);
        if (in.available() > 0) {
            throw new InvalidModelException(path + " has something after its end");
        }
        return vectors;
    }
}
