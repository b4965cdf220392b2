package mizan.archive.jsonl;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mizan.audit.RedisAuditLog;
import mizan.comment.SiteId;
import mizan.digest.KeyedHash;
import mizan.queue.archive.ArchivedComment;
import mizan.queue.archive.redis.RedisCommentExport;
import mizan.redis.RedisReplies.StreamEntry;

/** Writes comments, and the audit log where it is asked for, as lines of JSON in UTF-8. Blocks. */
public final class CommentExport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RedisCommentExport comments;
    private final RedisAuditLog audit;
    private final KeyedHash hash;

    /** {@code hash} is that of the installation; by it a reader of the file sees whether its keys are still of use. */
    public CommentExport(RedisCommentExport comments, RedisAuditLog audit, KeyedHash hash) {
        this.comments = comments;
        this.audit = audit;
        this.hash = hash;
    }

    /** By which two installations see that they have the same secret. */
    static String fingerprint(KeyedHash hash) {
        return hash.of("export", "");
    }

    /**
     * Writes the comments of {@code sites}, site by site and oldest first; leaves {@code to} open.
     *
     * @param since comments that were sent before are left out
     * @param withAudit whether the audit log comes behind them, since that time too
     * @return the number of comments
     */
    public long write(List<SiteId> sites, Instant since, boolean withAudit, Instant now, OutputStream to)
            throws IOException {
        try (JsonGenerator out = JSON.getFactory().createGenerator(to)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.configure(JsonGenerator.Feature.COMBINE_UNICODE_SURROGATES_IN_UTF8, true);
            out.setRootValueSeparator(null);
            writeHead(out, sites, since, now);
            Written written = new Written(out);
            for (SiteId site : sites) {
                comments.visit(site, since, written::comment);
            }
            if (withAudit) {
                audit.visit(since, written::audit);
            }
            return written.number;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void writeHead(JsonGenerator out, List<SiteId> sites, Instant since, Instant now) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", LineType.FILE);
        out.writeNumberField("format", LineType.FORMAT);
        out.writeStringField("exported_at", now.toString());
        out.writeStringField("since", since.toString());
        out.writeArrayFieldStart("sites");
        for (SiteId site : sites) {
            out.writeString(site.value());
        }
        out.writeEndArray();
        out.writeStringField("keys", fingerprint(hash));
        out.writeEndObject();
        out.writeRaw('\n');
    }

    private static final class Written {

        private final JsonGenerator out;
        private long number;

        Written(JsonGenerator out) {
            this.out = out;
        }

        void audit(StreamEntry entry) {
            try {
                out.writeStartObject();
                out.writeStringField("type", LineType.AUDIT);
                out.writeStringField("id", entry.id());
                for (Map.Entry<String, String> field : entry.fields().entrySet()) {
                    out.writeStringField(field.getKey(), field.getValue());
                }
                out.writeEndObject();
                out.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void comment(ArchivedComment comment) {
            try {
                CommentLine.write(comment, out);
                out.writeRaw('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            number++;
        }
    }
}
