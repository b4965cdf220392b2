package mizan.learning.model;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import mizan.digest.Digests;
import mizan.signal.Axis;

/**
 * A model as a file: the letters {@code MIZANMDL}, a version, the length of what follows, heads, table and words, and the
 * SHA-256 of all that. Numbers are big-endian, as {@link DataOutputStream} writes them.
 */
public final class ModelFile {

    /** The name of the file in the folder {@code config/model}. */
    public static final String NAME = "mizan.model";

    /** Grows with every change of the format, of {@link FeatureHash} or of {@link FeatureReader}. */
    static final int VERSION = 3;

    /** No model may be larger: it is read before every start, and travels with the source. */
    static final int MOST_BYTES = 4 << 20;

    private static final byte[] MAGIC = "MIZANMDL".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM_LENGTH = 32;

    /** In bytes. */
    private static final int VERSION_LENGTH = 4;

    private ModelFile() {}

    /** Writes {@code model}; the same model gives the same bytes. */
    public static void write(Model model, Path path) throws IOException {
        byte[] bytes = bytes(model);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("The model would have " + bytes.length + " bytes, more than " + MOST_BYTES);
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, bytes);
    }

    /** The first eight hexadecimal digits of the SHA-256 of the file that {@link #write} makes of {@code model}. */
    static String version(Model model) {
        try {
            return HexFormat.of().formatHex(Digests.sha256(bytes(model)), 0, VERSION_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Eight hexadecimal digits that no other model has, nor the same with other {@link TextVectors}. */
    static String base(Model model) {
        String versions = version(model) + model.vectors().version();
        return Digests.shortSha256Hex(versions).substring(0, 2 * VERSION_LENGTH);
    }

    public static byte[] bytes(Model model) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(MOST_BYTES);
        DataOutputStream out = new DataOutputStream(body);
        for (Axis axis : Axis.values()) {
            Model.Head head = model.head(axis);
            out.writeDouble(head.threshold());
            head.calibration().write(out);
        }
        model.table().write(out);
        model.words().write(out);
        ByteArrayOutputStream file = new ByteArrayOutputStream(MOST_BYTES);
        DataOutputStream framed = new DataOutputStream(file);
        framed.write(MAGIC);
        framed.writeInt(VERSION);
        framed.writeInt(body.size());
        body.writeTo(framed);
        framed.write(Digests.sha256(file.toByteArray(), file.size()));
        return file.toByteArray();
    }

    /**
     * Reads the model at {@code path}.
     *
     * @throws InvalidModelException saying what is wrong with it: missing, no model, of another version, damaged
     */
    public static Model read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new InvalidModelException(path + " does not exist; ./mizan train DATA_DIR makes one");
        }
        try {
            if (Files.size(path) > MOST_BYTES) {
                throw new InvalidModelException(path + " is larger than a model can be");
            }
            return parse(path, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new InvalidModelException(path + " cannot be read: " + e.getMessage());
        }
    }

    private static Model parse(Path path, byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new ByteArrayInputStream(bytes)));
        if (bytes.length < MAGIC.length + 8 || !Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new InvalidModelException(path + " is not a model of Mizan");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new InvalidModelException(path + " is of version " + version + ", but this Mizan reads version "
                    + VERSION + "; train it again with ./mizan train DATA_DIR");
        }
        int length = in.readInt();
        int checked = MAGIC.length + 8 + length;
        if (length < 0 || bytes.length != (long) checked + CHECKSUM_LENGTH) {
            throw new InvalidModelException(path + " is cut off or has something after its end");
        }
        if (!Arrays.equals(Digests.sha256(bytes, checked), Arrays.copyOfRange(bytes, checked, bytes.length))) {
            throw new InvalidModelException(path + " is damaged: its checksum does not fit");
        }
        return body(path, in);
    }

    /** What the checksum has vouched for can still be a file that somebody made. */
    private static Model body(Path path, DataInputStream in) throws IOException {
        try {
            List<Model.Head> heads = new ArrayList<>();
            for (int i = 0; i < Axis.values().length; i++) {
                double threshold = in.readDouble();
                Calibration calibration = Calibration.read(in);
                heads.add(new Model.Head(calibration, threshold));
            }
            return new Model(LinearTable.read(in), WordWeights.read(in), heads);
        } catch (IllegalArgumentException e) {
            throw new InvalidModelException(path + " holds what no model can: " + e.getMessage());
        }
    }
}
