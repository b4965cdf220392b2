package mizan.settings.attack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import mizan.audit.AuditAction;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.comment.SiteId;
import mizan.queue.attack.AttackMode;
import mizan.queue.attack.AttackRule;
import org.jboss.logging.Logger;

/**
 * What editors have decided about attack mode at sites and for single articles. Looking it up is a look into memory; only {@link
 * #refresh()} and changes go to the settings store, and block.
 */
public final class AttackModes {

    /** Articles and sites with a mode of their own, together; more are a mistake of a program. */
    public static final int MOST = 5_000;

    private static final Logger LOG = Logger.getLogger(AttackModes.class);

    private final SettingsStore store;
    private volatile Map<String, AttackMode> current = Map.of();

    public AttackModes(SettingsStore store) {
        this.store = store;
    }

    /** What came of a change. */
    public enum Change {
        DONE,
        /** It was so already. */
        SAME,
        /** Somebody else changed it at the same time. */
        CHANGED_MEANWHILE,
        /** {@link #MOST} have a mode of their own. */
        TOO_MANY
    }

    /** The name of the record about a site, or about an article of it where {@code article} is not empty. */
    public static String record(SiteId site, String article) {
        return article.isEmpty() ? site.value() : site + " " + article;
    }

    /** The mode of a site, or of an article of it where {@code article} is not empty. */
    public AttackMode of(SiteId site, String article) {
        return current.getOrDefault(record(site, article), AttackMode.AUTOMATIC);
    }

    /** What counts for a submission. */
    public AttackRule.Modes modes(SiteId site, String article) {
        Map<String, AttackMode> known = current;
        return known.isEmpty()
                ? AttackRule.Modes.AUTOMATIC
                : new AttackRule.Modes(
                        known.getOrDefault(site.value(), AttackMode.AUTOMATIC),
                        known.getOrDefault(record(site, article), AttackMode.AUTOMATIC));
    }

    /** The articles of {@code site} that have a mode of their own, by their ids. */
    public Map<String, AttackMode> ofArticles(SiteId site) {
        Map<String, AttackMode> modes = new TreeMap<>(Comparator.naturalOrder());
        String prefix = site + " ";
        current.forEach((name, mode) -> {
            if (name.startsWith(prefix)) {
                modes.put(name.substring(prefix.length()), mode);
            }
        });
        return modes;
    }

    /** Reads what editors have decided. What this version cannot read is passed over, and logged. */
    public void refresh() {
        Map<String, AttackMode> modes = new HashMap<>();
        store.all(RecordType.ATTACK_MODES)
                .forEach((name, code) -> AttackMode.of(code)
                        .ifPresentOrElse(
                                mode -> modes.put(name, mode),
                                () -> LOG.errorf("The attack mode of %s cannot be read", name)));
        current = Map.copyOf(modes);
    }

    /** Decides about a site or an article of it, and logs who did. Blocks. */
    public Change change(SiteId site, String article, AttackMode mode, String by) {
        String name = record(site, article);
        String seen = store.find(RecordType.ATTACK_MODES, name).orElse("");
        String wanted = mode == AttackMode.AUTOMATIC ? "" : mode.code();
        if (seen.equals(wanted)) {
            return Change.SAME;
        }
        if (seen.isEmpty() && store.all(RecordType.ATTACK_MODES).size() >= MOST) {
            return Change.TOO_MANY;
        }
        boolean isChanged =
                store.change(RecordType.ATTACK_MODES, name, seen, wanted, AuditAction.ATTACK_MODE_CHANGED, by);
        refresh();
        return isChanged ? Change.DONE : Change.CHANGED_MEANWHILE;
    }
}
