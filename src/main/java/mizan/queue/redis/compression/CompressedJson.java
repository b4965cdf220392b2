package mizan.queue.redis.compression;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import mizan.language.ClassPathFiles;

/**
 * The JSON of a comment as it is kept: {@code z1}, a space, its article's id, a line feed, and the JSON compressed (raw deflate)
 * with a dictionary of what such JSON mostly consists of. The article stands before it because scripts need it. A value that begins
 * with a brace is JSON as it is, which earlier versions wrote.
 */
public final class CompressedJson {

    /** Of this format and this dictionary, which can never change: another one gets another number. */
    private static final byte[] HEAD = "z1 ".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] DICTIONARY =
            ClassPathFiles.text(CompressedJson.class, "comment.dictionary").getBytes(StandardCharsets.UTF_8);

    /** More than the largest comment has: 64 KB of form, escaped. */
    private static final int MAX_INFLATED = 1024 * 1024;

    private static final int CHUNK = 4096;

    /** Nearly as small as the best, in half the time. */
    private static final int LEVEL = 4;

    /** Making one takes as long as compressing a comment; what is in none of these is ended after its use. */
    private static final Queue<Deflater> DEFLATERS = new ArrayBlockingQueue<>(16);

    private static final Queue<Inflater> INFLATERS = new ArrayBlockingQueue<>(16);

    private CompressedJson() {}

    /** What is kept of {@code json}, the comment's on {@code article}, whose id has no line feed. */
    public static byte[] write(String article, byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length / 2 + 64);
        out.writeBytes(HEAD);
        out.writeBytes(article.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
        Deflater pooled = DEFLATERS.poll();
        Deflater deflater = pooled == null ? new Deflater(LEVEL, true) : pooled;
        deflater.setDictionary(DICTIONARY);
        deflater.setInput(json);
        deflater.finish();
        byte[] chunk = new byte[CHUNK];
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.reset();
        if (!DEFLATERS.offer(deflater)) {
            deflater.end();
        }
        return out.toByteArray();
    }

    /**
     * The JSON in what is kept.
     *
     * @throws IllegalArgumentException where it is neither JSON nor what {@link #write} wrote, or absurdly long
     */
    public static byte[] read(byte[] kept) {
        if (kept.length > 0 && kept[0] == '{') {
            return kept;
        }
        Inflater pooled = INFLATERS.poll();
        Inflater inflater = pooled == null ? new Inflater(true) : pooled;
        try {
            return inflate(inflater, kept, start(kept));
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("This is no compressed comment", e);
        } finally {
            inflater.reset();
            if (!INFLATERS.offer(inflater)) {
                inflater.end();
            }
        }
    }

    private static int start(byte[] kept) {
        int at = HEAD.length;
        boolean isKnown = kept.length > at;
        for (int i = 0; isKnown && i < HEAD.length; i++) {
            isKnown = kept[i] == HEAD[i];
        }
        while (isKnown && at < kept.length && kept[at] != '\n') {
            at++;
        }
        if (!isKnown || at == kept.length) {
            throw new IllegalArgumentException("This is no compressed comment");
        }
        return at + 1;
    }

    private static byte[] inflate(Inflater inflater, byte[] kept, int start) throws DataFormatException {
        inflater.setDictionary(DICTIONARY);
        inflater.setInput(kept, start, kept.length - start);
        ByteArrayOutputStream out = new ByteArrayOutputStream(4 * (kept.length - start) + 64);
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int read = inflater.inflate(chunk);
            out.write(chunk, 0, read);
            if (read == 0 && !inflater.finished() || out.size() > MAX_INFLATED) {
                throw new IllegalArgumentException("This compressed comment is cut off, or too long");
            }
        }
        return out.toByteArray();
    }
}
