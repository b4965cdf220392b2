package mizan.archive.person;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mizan.comment.Comment;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.AuthorStanding;
import mizan.queue.Decision;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.author.AuthorRule;
import mizan.signal.Signal;

/**
 * Writes all that is kept of a person as JSON, for the person. Who of the newsroom decided is left out, as these are people too:
 * {@code by} is {@code rules} or {@code staff}.
 */
final class PersonExport {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int AT_ONCE = 200;
    private static final String RULES = "rules";

    private final ReviewQueue queue;
    private final Person person;
    private final PersonRecords records;

    PersonExport(ReviewQueue queue, Person person, PersonRecords records) {
        this.queue = queue;
        this.person = person;
        this.records = records;
    }

    /** Writes it as UTF-8; leaves {@code to} open. */
    void write(OutputStream to, Instant now) throws IOException {
        try (JsonGenerator out = FACTORY.createGenerator(to)) {
            out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            out.useDefaultPrettyPrinter();
            out.writeStartObject();
            out.writeStringField("email", person.email());
            out.writeStringField("exported_at", now.toString());
            Map<SiteId, QueuedComment> ofSites = writeComments(out);
            writeStandings(out, ofSites);
            writeAuthorRules(out);
            writeNames(out, "recognised_by", records.authors());
            writeNames(out, "marks", records.marks());
            writeActivity(out);
            writeNames(out, "named_in_notes", records.notes());
            writeNames(out, "named_in_comments_of_others", records.mentions());
            out.writeNumberField("unreadable_comments", records.unreadable());
            out.writeEndObject();
        }
    }

    private Map<SiteId, QueuedComment> writeComments(JsonGenerator out) throws IOException {
        Map<SiteId, QueuedComment> ofSites = new LinkedHashMap<>();
        out.writeArrayFieldStart("comments");
        List<CommentId> ids = records.comments();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<CommentId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Map<CommentId, QueuedComment> found = queue.findAll(some);
            for (CommentId id : some) {
                QueuedComment comment = found.get(id);
                if (comment != null) {
                    writeComment(out, comment);
                    ofSites.put(id.site(), comment);
                }
            }
        }
        out.writeEndArray();
        return ofSites;
    }

    private void writeComment(JsonGenerator out, QueuedComment queued) throws IOException {
        Comment comment = queued.comment();
        out.writeStartObject();
        out.writeStringField("id", comment.id().toString());
        out.writeStringField("site", comment.site().value());
        out.writeStringField("article", comment.article().id());
        out.writeStringField("article_url", comment.article().url());
        out.writeStringField("submitted_at", comment.submittedAt().toString());
        out.writeStringField("name", comment.author().name());
        out.writeStringField("email", comment.author().email());
        out.writeStringField("url", comment.author().url());
        out.writeStringField("user", comment.author().user());
        out.writeStringField("typed", comment.original());
        out.writeStringField("text", comment.text());
        out.writeStringField("published_name", queued.name());
        out.writeStringField("published_text", queued.text());
        out.writeStringField("state", queued.state().code());
        if (queued.decidedAt() != null && queued.decidedBy() != null) {
            out.writeStringField("decided_at", queued.decidedAt().toString());
            out.writeStringField("decided_by", who(queued.decidedBy()));
        }
        out.writeStringField("author_key", comment.author().key());
        out.writeStringField("standing_key", comment.author().standingKey());
        out.writeStringField("address_key", comment.author().addressKey());
        out.writeNumberField("spam", queued.verdict().spam());
        out.writeNumberField("abuse", queued.verdict().abuse());
        out.writeArrayFieldStart("reasons");
        for (Signal signal : queued.verdict().signals()) {
            out.writeString(signal.kind().name().toLowerCase(Locale.ROOT));
        }
        out.writeEndArray();
        writeDecisions(out, queue.decisions(comment.id()));
        out.writeEndObject();
    }

    private static void writeDecisions(JsonGenerator out, List<Decision> decisions) throws IOException {
        out.writeArrayFieldStart("decisions");
        for (Decision decision : decisions) {
            out.writeStartObject();
            out.writeStringField("at", decision.at().toString());
            out.writeStringField("by", who(decision.by()));
            out.writeStringField("from", decision.from().code());
            out.writeStringField("to", decision.to().code());
            out.writeStringField("reason", decision.reason());
            out.writeStringField("note", decision.note());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String who(String account) {
        return account.equals(RULES) ? RULES : "staff";
    }

    private void writeStandings(JsonGenerator out, Map<SiteId, QueuedComment> ofSites) throws IOException {
        out.writeArrayFieldStart("standing");
        for (Map.Entry<SiteId, QueuedComment> one : ofSites.entrySet()) {
            AuthorStanding standing = queue.standing(one.getValue());
            out.writeStartObject();
            out.writeStringField("site", one.getKey().value());
            out.writeNumberField("approved", standing.approved());
            out.writeNumberField("rejected", standing.rejected());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeAuthorRules(JsonGenerator out) throws IOException {
        out.writeArrayFieldStart("author_rules");
        for (AuthorRule rule : records.authorRules()) {
            out.writeStartObject();
            out.writeStringField("site", rule.comment().site().value());
            out.writeStringField("mode", rule.mode().code());
            out.writeStringField("scope", rule.scope().code());
            out.writeStringField("note", rule.note());
            out.writeStringField("by", who(rule.by()));
            out.writeStringField("at", rule.at().toString());
            out.writeStringField("until", rule.until().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeActivity(JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("counted_in_the_last_hours");
        for (Map.Entry<String, List<String>> one : records.activity().entrySet()) {
            writeNames(out, one.getKey(), one.getValue());
        }
        out.writeEndObject();
    }

    private static void writeNames(JsonGenerator out, String field, List<?> names) throws IOException {
        out.writeArrayFieldStart(field);
        for (Object name : names) {
            out.writeString(name.toString());
        }
        out.writeEndArray();
    }
}
