package mizan.archive.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mizan.archive.imports.ArchivedRow;
import mizan.archive.imports.KeptRecord;
import mizan.archive.imports.KeptRecord.Keys;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.moderation.Verdict;
import mizan.queue.BulkId;
import mizan.queue.Decision;
import mizan.queue.Edition;
import mizan.queue.State;
import mizan.queue.archive.ArchivedComment;
import mizan.queue.archive.ArchivedDecision;
import mizan.queue.redis.CommentJson;
import org.jspecify.annotations.Nullable;

/** Reads the line of a comment; throws IllegalArgumentException where a field is missing or not what it should be, naming it. */
final class RowReader {

    private final JsonNode object;
    private final boolean hasKeys;

    /** {@code hasKeys}: whether the keys of authors and addresses were made with the secret of this installation. */
    RowReader(JsonNode object, boolean hasKeys) {
        this.object = object;
        this.hasKeys = hasKeys;
    }

    /** True where the line names another site than the one that is wanted. */
    boolean isOfOther(@Nullable SiteId wanted) {
        Optional<SiteId> named = CommentId.parse(text("id")).map(CommentId::site);
        return wanted != null && named.isPresent() && !named.get().equals(wanted);
    }

    /** {@code site}: whose it is where its id names no site; null where nobody said. */
    ArchivedRow row(String place, @Nullable SiteId site) {
        String text = need("text");
        Instant submittedAt = time("submitted_at");
        State state = state(object, "state");
        return new ArchivedRow(
                place,
                id(site),
                need("article"),
                text("article_url"),
                text("name"),
                text("email"),
                text("url"),
                text("user"),
                text("address"),
                object.has("original") ? text("original") : text,
                submittedAt,
                state,
                text("reason"),
                object.path("verdict").isObject() ? kept(state, submittedAt) : null);
    }

    private CommentId id(@Nullable SiteId site) {
        String id = need("id");
        Optional<CommentId> ours = CommentId.parse(id);
        if (ours.isPresent()) {
            return ours.get();
        }
        if (site == null) {
            throw new IllegalArgumentException("its id names no site; --site says which one is meant");
        }
        return CommentId.ofArchive(site, "jsonl", id);
    }

    private KeptRecord kept(State state, Instant submittedAt) {
        boolean isHeld = state == State.HELD;
        return new KeptRecord(
                verdict(),
                object.has("version") ? number(object, "version") : 1,
                isHeld ? null : object.has("decided_at") ? time("decided_at") : submittedAt,
                isHeld ? null : object.has("decided_by") ? need("decided_by") : Decision.BY_RULES,
                object.has("changed_at") ? time("changed_at") : submittedAt,
                object.has("changed_by") ? need("changed_by") : Decision.BY_RULES,
                edition("edition"),
                edition("edition_before"),
                object.path("rejected_for_content").asBoolean(),
                decisions(),
                hasKeys ? keys() : null);
    }

    private Verdict verdict() {
        try {
            return CommentJson.readVerdict(object.path("verdict"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its verdict cannot be read", e);
        }
    }

    /** As {@code CommentJson} writes them: without an own one, a verified author is trusted by the key that it is known by. */
    private Keys keys() {
        String author = text("author_key");
        String usual = text("user").isEmpty() ? "" : author;
        return new Keys(author, object.has("standing_key") ? text("standing_key") : usual, text("address_key"));
    }

    private @Nullable Edition edition(String field) {
        JsonNode edition = object.path(field);
        return edition.isObject() ? new Edition(need(edition, "text"), text(edition, "name")) : null;
    }

    private List<ArchivedDecision> decisions() {
        JsonNode list = object.path("decisions");
        if (list.size() > ArchivedComment.MOST_DECISIONS) {
            throw new IllegalArgumentException("it has more than " + ArchivedComment.MOST_DECISIONS + " decisions");
        }
        List<ArchivedDecision> decisions = new ArrayList<>();
        for (JsonNode one : list) {
            long undoes = one.has("undoes") ? number(one, "undoes") : 0;
            if (undoes > decisions.size()) {
                throw new IllegalArgumentException("one of its decisions undoes none that comes before it");
            }
            decisions.add(new ArchivedDecision(
                    kind(one),
                    state(one, "from"),
                    state(one, "to"),
                    text(one, "reason"),
                    text(one, "note"),
                    need(one, "by"),
                    time(one, "at"),
                    (int) undoes,
                    BulkId.parse(text(one, "bulk")).orElse(null)));
        }
        return decisions;
    }

    private static Decision.Kind kind(JsonNode decision) {
        try {
            return Decision.Kind.valueOf(text(decision, "kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the kind of one of its decisions is not known", e);
        }
    }

    private static State state(JsonNode node, String field) {
        try {
            return State.valueOf(text(node, field).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its " + field + " is neither held nor approved nor rejected", e);
        }
    }

    private static long number(JsonNode node, String field) {
        if (!node.path(field).canConvertToLong() || node.path(field).asLong() < 0) {
            throw new IllegalArgumentException("its " + field + " is no number");
        }
        return node.path(field).asLong();
    }

    private Instant time(String field) {
        return time(object, field);
    }

    private static Instant time(JsonNode node, String field) {
        try {
            return Instant.parse(need(node, field));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its " + field + " is no time such as 2026-11-24T10:15:30Z", e);
        }
    }

    private String need(String field) {
        return need(object, field);
    }

    private static String need(JsonNode node, String field) {
        String text = text(node, field);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("its " + field + " is missing");
        }
        return text;
    }

    private String text(String field) {
        return text(object, field);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("its " + field + " is no text");
        }
        return value.asText();
    }
}
