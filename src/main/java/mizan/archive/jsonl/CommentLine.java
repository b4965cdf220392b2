package mizan.archive.jsonl;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.archive.ArchivedComment;
import mizan.queue.archive.ArchivedDecision;
import mizan.queue.redis.CommentJson;
import org.jspecify.annotations.Nullable;

/** Writes the line of a comment. What is empty, and an original that is no different from the text, is left out. */
final class CommentLine {

    private CommentLine() {}

    static void write(ArchivedComment archived, JsonGenerator out) throws IOException {
        QueuedComment queued = archived.queued();
        out.writeStartObject();
        out.writeStringField("type", LineType.COMMENT);
        out.writeStringField("id", queued.comment().id().toString());
        out.writeStringField("state", queued.state().code());
        new CommentJson(queued.comment(), queued.verdict()).writeFields(out);
        if (queued.version() > 1) {
            out.writeNumberField("version", queued.version());
            writeTime(out, "decided_at", queued.decidedAt());
            if (queued.decidedBy() != null) {
                out.writeStringField("decided_by", queued.decidedBy());
            }
            writeTime(out, "changed_at", archived.changedAt());
            out.writeStringField("changed_by", archived.changedBy());
        }
        write(out, "edition", queued.edition());
        write(out, "edition_before", archived.before());
        if (archived.isRejectedForContent()) {
            out.writeBooleanField("rejected_for_content", true);
        }
        if (!archived.decisions().isEmpty()) {
            out.writeArrayFieldStart("decisions");
            for (ArchivedDecision decision : archived.decisions()) {
                write(decision, out);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void writeTime(JsonGenerator out, String field, @Nullable Instant time) throws IOException {
        if (time != null) {
            out.writeStringField(field, time.toString());
        }
    }

    private static void write(JsonGenerator out, String field, @Nullable Edition edition) throws IOException {
        if (edition != null) {
            out.writeObjectFieldStart(field);
            out.writeStringField("text", edition.text());
            out.writeStringField("name", edition.name());
            out.writeEndObject();
        }
    }

    private static void write(ArchivedDecision decision, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", decision.kind().name().toLowerCase(Locale.ROOT));
        out.writeStringField("from", decision.from().code());
        out.writeStringField("to", decision.to().code());
        writeUnlessEmpty(out, "reason", decision.reason());
        writeUnlessEmpty(out, "note", decision.note());
        out.writeStringField("by", decision.by());
        out.writeStringField("at", decision.at().toString());
        if (decision.undoes() > 0) {
            out.writeNumberField("undoes", decision.undoes());
        }
        writeUnlessEmpty(
                out, "bulk", decision.bulk() == null ? "" : decision.bulk().toString());
        out.writeEndObject();
    }

    private static void writeUnlessEmpty(JsonGenerator out, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            out.writeStringField(field, value);
        }
    }
}
