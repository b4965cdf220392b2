package mizan.article;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;

/**
 * What editors decided about the comments on single articles: records of the settings store, so that every decision stands in
 * the audit log and can be undone there. A submission reads the record of its article itself, so that a decision counts on all
 * instances from the next comment on.
 */
public final class ArticleModes {

    /** Articles with a mode of their own, of all sites together; more are a mistake of a program. */
    public static final int MOST = 5_000;

    private final SettingsStore store;

    public ArticleModes(SettingsStore store) {
        this.store = store;
    }

    /** What came of a change. */
    public enum Change {
        DONE,
        /** It was so already. */
        SAME,
        /** Somebody else changed it at the same time. */
        CHANGED_MEANWHILE,
        /** {@link #MOST} articles have a mode of their own. */
        TOO_MANY
    }

    /** The name of the record about an article. */
    public static String record(ArticleKey key) {
        return key.site() + " " + key.id();
    }

    /** The mode of one article. Blocks. */
    public ArticleMode of(ArticleKey key) {
        return store.find(RecordType.ARTICLE_MODES, record(key))
                .map(ArticleModes::read)
                .orElse(ArticleMode.OPEN);
    }

    /** The articles of {@code site} that have another mode than open, by their ids. Blocks. */
    public Map<String, ArticleMode> of(SiteId site) {
        Map<String, ArticleMode> modes = new LinkedHashMap<>();
        String prefix = site + " ";
        new TreeMap<>(store.all(RecordType.ARTICLE_MODES)).forEach((name, record) -> {
            if (name.startsWith(prefix)) {
                modes.put(name.substring(prefix.length()), read(record));
            }
        });
        return modes;
    }

    /** Decides about one article, and logs who did. Blocks. */
    public Change change(ArticleKey key, ArticleMode mode, String by) {
        String seen = store.find(RecordType.ARTICLE_MODES, record(key)).orElse("");
        String wanted = mode == ArticleMode.OPEN ? "" : mode.code();
        if (seen.equals(wanted)) {
            return Change.SAME;
        }
        if (seen.isEmpty() && store.all(RecordType.ARTICLE_MODES).size() >= MOST) {
            return Change.TOO_MANY;
        }
        return store.change(RecordType.ARTICLE_MODES, record(key), seen, wanted, AuditAction.ARTICLE_MODE_CHANGED, by)
                ? Change.DONE
                : Change.CHANGED_MEANWHILE;
    }

    private static ArticleMode read(String record) {
        return ArticleMode.of(record).orElse(ArticleMode.HOLD);
    }
}
