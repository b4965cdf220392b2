package mizan.settings.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.text.fold.MatchKey;
import org.jspecify.annotations.Nullable;

/** The suggested terms that editors do not want, for each site; they are not suggested again. Blocks. */
public final class DismissedTerms {

    /** More is a sign that the suggestions are no good; nobody reads so many. */
    static final int MAX_TERMS = 5_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettingsStore store;

    public DismissedTerms(SettingsStore store) {
        this.store = store;
    }

    /** What came of a change. */
    public enum Result {
        DONE,
        UNKNOWN_TERM,
        TOO_MANY_TERMS,
        CHANGED_MEANWHILE
    }

    /** What the record holds. */
    private record Stored(@Nullable String form) {}

    /** Those of {@code site} as they were suggested, in the order of their letters. */
    public List<String> of(SiteId site) {
        String prefix = id(site, "");
        return store.all(RecordType.DISMISSED_TERMS).entrySet().stream()
                .filter(record -> record.getKey().startsWith(prefix))
                .flatMap(record -> form(record.getValue()).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Dismisses {@code form} at {@code site}, and logs who did; done as well where it is dismissed already. */
    public Result dismiss(SiteId site, String form, String by) {
        Map<String, String> records = store.all(RecordType.DISMISSED_TERMS);
        String id = id(site, form);
        if (records.containsKey(id)) {
            return Result.DONE;
        }
        if (records.size() >= MAX_TERMS) {
            return Result.TOO_MANY_TERMS;
        }
        return change(id, "", json(form), AuditAction.TERM_DISMISSED, by);
    }

    /** Lets {@code form} be suggested at {@code site} again, and logs who did. */
    public Result restore(SiteId site, String form, String by) {
        String id = id(site, form);
        return store.find(RecordType.DISMISSED_TERMS, id)
                .map(record -> change(id, record, "", AuditAction.TERM_SUGGESTED_AGAIN, by))
                .orElse(Result.UNKNOWN_TERM);
    }

    private Result change(String id, String seen, String wanted, AuditAction action, String by) {
        return store.change(RecordType.DISMISSED_TERMS, id, seen, wanted, action, by)
                ? Result.DONE
                : Result.CHANGED_MEANWHILE;
    }

    /** The term that a record holds; empty where this version cannot read it. */
    public static Optional<String> form(String record) {
        try {
            return Optional.ofNullable(JSON.readValue(record, Stored.class).form());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Spellings of one term share a record. */
    private static String id(SiteId site, String form) {
        return site.value() + " " + MatchKey.of(form).text();
    }

    private static String json(String form) {
        try {
            return JSON.writeValueAsString(new Stored(form));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
