package mizan.queue.redis;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mizan.comment.CommentId;
import mizan.comment.SiteId;
import mizan.queue.Decision;
import mizan.queue.DecisionId;
import mizan.queue.Edition;
import mizan.queue.QueuedComment;
import mizan.queue.State;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its hash in Redis has it; {@code add.lua} and {@code move.lua} say what the fields are.
 *
 * @param changedAt when it was moved or edited last; when it was submitted, where nobody did
 * @param changedBy the account that moved or edited it last, or {@code rules}
 * @param latest the entry of the latest decision or edit about it; empty where there is none
 * @param index the lists of held comments that it is or was in; empty where it was never held
 * @param priority its score in these lists; empty where it was never held
 * @param attack the code of the attack because of which it is or was held; empty for none
 * @param before what was published before the latest edit; null for what the reader wrote
 */
public record CommentHash(
        QueuedComment comment,
        Instant changedAt,
        String changedBy,
        String latest,
        String index,
        String priority,
        String attack,
        @Nullable Edition before) {

    private static final byte[] NOTHING = {};

    /** Reads the fields of a hash; throws IllegalArgumentException where one is missing or not what it should be. */
    public static CommentHash read(CommentId id, Map<String, byte[]> kept) {
        CommentJson json = CommentJson.read(id, kept.getOrDefault("comment", NOTHING));
        Map<String, String> fields = texts(kept);
        State state = state(fields.getOrDefault("state", ""));
        boolean isHeld = state == State.HELD;
        Instant submittedAt = json.comment().submittedAt();
        QueuedComment comment = new QueuedComment(
                json.comment(),
                json.verdict(),
                state,
                Long.parseLong(fields.getOrDefault("version", "1")),
                isHeld ? null : time(fields.get("decided_at"), submittedAt),
                isHeld ? null : fields.getOrDefault("decided_by", Decision.BY_RULES),
                EditionJson.read(kept.getOrDefault("edition", NOTHING)));
        return new CommentHash(
                comment,
                time(fields.get("changed_at"), submittedAt),
                fields.getOrDefault("changed_by", Decision.BY_RULES),
                fields.getOrDefault("decision", ""),
                fields.getOrDefault("index", ""),
                fields.getOrDefault("priority", ""),
                fields.getOrDefault("attack", ""),
                EditionJson.read(kept.getOrDefault("edition_before", NOTHING)));
    }

    private static Map<String, String> texts(Map<String, byte[]> kept) {
        Map<String, String> texts = new HashMap<>();
        kept.forEach((field, value) -> texts.put(field, new String(value, StandardCharsets.UTF_8)));
        return texts;
    }

    /** The comments of a state; those that are held because of an attack stand in the list of the attack alone. */
    String list(State state, SiteKeys keys) {
        return state == State.HELD && !attack.isEmpty() ? keys.campaign(attack) : keys.state(state);
    }

    private static Instant time(@Nullable String time, Instant otherwise) {
        return time == null ? otherwise : CommentJson.instant(time);
    }

    /** The state with this code; throws IllegalArgumentException when there is none. */
    static State state(String code) {
        return State.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The decisions in the field {@code decisions}, oldest first. */
    public static List<DecisionId> decisions(SiteId site, String entries) {
        return Stream.of(entries.split(" "))
                .map(entry -> new DecisionId(site, entry))
                .toList();
    }
}
