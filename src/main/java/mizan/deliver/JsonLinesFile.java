package mizan.deliver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.file.FileProblem;
import mizan.redis.RedisLog;
import mizan.redis.RedisReplies.StreamEntry;
import org.jspecify.annotations.Nullable;

/**
 * A file with one entry a line, as JSON: its position as {@code entry}, then its fields as they stand in the stream. Lines are on
 * the disk before they count as written, and what the last line holds is not written again after a crash; therefore entries must
 * come in their order, from one worker.
 */
public final class JsonLinesFile implements Destination {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POSITION = "entry";

    /** Several times what the longest comment takes. */
    private static final int LONGEST_LINE = 1 << 20;

    private final Path path;
    private final FileChannel file;
    private String last;

    /**
     * Opens the file, or makes it. Half a line at its end, which a crash has left, is cut off.
     *
     * @throws DestinationException if it cannot be written, another process has it, or its last line is none of an entry
     */
    public JsonLinesFile(Path path) {
        this.path = path;
        try {
            this.file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw DestinationException.permanent(FileProblem.message(FileProblem.writing(path, e)), e);
        }
        try {
            lock();
            this.last = lastPosition();
        } catch (IOException e) {
            close();
            throw DestinationException.permanent(FileProblem.message(FileProblem.reading(path, e, 0)), e);
        } catch (DestinationException e) {
            close();
            throw e;
        }
    }

    private void lock() throws IOException {
        @Nullable FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw DestinationException.permanent("another process writes to " + path, null);
        }
    }

    private String lastPosition() throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, LONGEST_LINE);
        ByteBuffer tail = ByteBuffer.allocate(length);
        while (tail.hasRemaining() && file.read(tail, size - length + tail.position()) >= 0) {
            // The next part.
        }
        byte[] bytes = tail.array();
        int end = lastLineBreak(bytes, length);
        if (end < 0 && size > length) {
            throw noEntry();
        }
        file.truncate(size - length + end + 1);
        if (end < 0) {
            return "";
        }
        int start = lastLineBreak(bytes, end) + 1;
        return position(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    private static int lastLineBreak(byte[] bytes, int before) {
        int i = before - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        return i;
    }

    private String position(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            String position = json == null ? "" : json.path(POSITION).asText();
            if (RedisLog.isId(position)) {
                return position;
            }
        } catch (JsonProcessingException e) {
            throw noEntry();
        }
        throw noEntry();
    }

    private DestinationException noEntry() {
        return DestinationException.permanent(
                "the last line of " + path + " is no entry of a stream: name a file of its own", null);
    }

    @Override
    public List<Outcome> write(List<StreamEntry> entries) {
        List<Outcome> outcomes = new ArrayList<>(entries.size());
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        String newest = last;
        for (StreamEntry entry : entries) {
            boolean isNew = ApprovedEntry.comparePositions(entry.id(), newest) > 0;
            if (isNew) {
                lines.writeBytes(line(entry));
                newest = entry.id();
            }
            outcomes.add(outcome(entry, isNew ? Outcome.Kind.INSERTED : Outcome.Kind.UNCHANGED));
        }
        append(ByteBuffer.wrap(lines.toByteArray()));
        last = newest;
        return outcomes;
    }

    private static Outcome outcome(StreamEntry entry, Outcome.Kind kind) {
        Map<String, String> fields = entry.fields();
        return new Outcome(entry.id(), fields.getOrDefault("id", ""), fields.getOrDefault("article", ""), kind, "");
    }

    private static byte[] line(StreamEntry entry) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put(POSITION, entry.id());
        line.putAll(entry.fields());
        try {
            return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON", e);
        }
    }

    private void append(ByteBuffer lines) {
        if (!lines.hasRemaining()) {
            return;
        }
        try {
            long size = file.size();
            try {
                while (lines.hasRemaining()) {
                    file.write(lines, size + lines.position());
                }
                file.force(true);
            } catch (IOException e) {
                file.truncate(size);
                throw e;
            }
        } catch (IOException e) {
            throw DestinationException.temporary("cannot write to " + path + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw DestinationException.permanent("cannot close " + path + ": " + e.getMessage(), e);
        }
    }
}
