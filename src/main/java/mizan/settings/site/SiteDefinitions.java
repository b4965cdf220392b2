package mizan.settings.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.audit.UndoCheck;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.settings.site.SiteCheck.Checked;
import org.jboss.logging.Logger;

/**
 * The sites there are: as configured, unless an editor has changed them, and those that editors added. Looking one up is a look into
 * memory; only {@link #refresh()} and changes go to the settings store, and block. A site that was added is closed, never removed, so
 * that what readers sent stays within reach and is kept no longer than it may.
 */
public final class SiteDefinitions implements UndoCheck {

    /** Sites that editors added or changed; more are a mistake of a program. */
    public static final int MOST = 300;

    private static final String DEMO = "demo";

    private static final Logger LOG = Logger.getLogger(SiteDefinitions.class);

    private final Map<SiteId, SiteDefinition> configured;
    private final SettingsStore store;
    private volatile Snapshot current;

    public SiteDefinitions(Map<SiteId, SiteDefinition> configured, SettingsStore store) {
        this.configured = Map.copyOf(configured);
        this.store = store;
        this.current = Snapshot.of(this.configured);
    }

    private record Snapshot(Map<SiteId, SiteDefinition> definitions, Map<SiteId, Site> sites) {

        static Snapshot of(Map<SiteId, SiteDefinition> definitions) {
            return new Snapshot(Map.copyOf(definitions), Sites.byId(sitesOf(definitions.values())));
        }
    }

    /** What came of a change. */
    public enum Change {
        DONE,
        /** Somebody else changed a site at the same time. */
        CHANGED_MEANWHILE,
        /** {@link #MOST} sites are added or changed. */
        TOO_MANY
    }

    private static List<Site> sitesOf(Collection<SiteDefinition> definitions) {
        return definitions.stream().map(SiteDefinition::site).toList();
    }

    /** The sites, as they are whenever somebody asks. */
    public Sites sites() {
        return Sites.live(() -> current.sites());
    }

    /** What is set for {@code site} now; empty where there is no such site. */
    public Optional<SiteDefinition> find(SiteId site) {
        return Optional.ofNullable(current.definitions().get(site));
    }

    /** True for a site that the configuration has, whatever editors made of it. */
    public boolean isConfigured(SiteId site) {
        return configured.containsKey(site);
    }

    /** Reads what editors have added and changed. What this version cannot read is passed over, and logged. */
    public void refresh() {
        readAll();
    }

    /** The records of all sites that editors added or changed, as the current sites were made of them. */
    private Map<String, String> readAll() {
        Map<String, String> records = store.all(RecordType.SITES);
        current = snapshot(records);
        return records;
    }

    private Snapshot snapshot(Map<String, String> records) {
        Map<SiteId, SiteDefinition> all = new LinkedHashMap<>(configured);
        records.forEach((id, record) ->
                read(id, record).ifPresent(found -> all.put(found.site().id(), found)));
        return Snapshot.of(all);
    }

    private static Optional<SiteDefinition> read(String id, String record) {
        Optional<SiteDefinition> read = SiteCheck.id(id).isPresent()
                ? Optional.empty()
                : SiteFields.read(record)
                        .flatMap(fields -> SiteCheck.check(new SiteId(id), fields, List.of())
                                .definition());
        if (read.isEmpty()) {
            LOG.errorf("What editors set for the site %s cannot be read", id);
        }
        return read;
    }

    /** The record that is kept for {@code site}, for {@link #change}; empty where the configuration counts. */
    public String record(SiteId site) {
        return store.find(RecordType.SITES, site.value()).orElse("");
    }

    /** Why no site of this id can be added; empty where one can. */
    public Optional<SiteMistake> checkNew(String id) {
        Optional<SiteMistake> wrong = SiteCheck.id(id);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (find(new SiteId(id)).isPresent()) {
            return Optional.of(new SiteMistake("id", "exists", "there is a site of this id"));
        }
        return id.equals(DEMO)
                ? Optional.of(new SiteMistake("id", "reserved", "the demo is switched on by mizan.demo only"))
                : Optional.empty();
    }

    /** What {@code fields} would make of {@code site}, beside the other sites. */
    public Checked check(SiteId site, SiteFields fields) {
        return SiteCheck.check(site, fields, current.sites().values());
    }

    /**
     * Adds a site or changes one, and logs who did. One that is made as it is configured is as the configuration says from then on.
     *
     * @param seen the record that the editor saw; empty where there was none
     * @throws IllegalArgumentException where the site cannot be so, whatever other sites are; {@link #check} says why
     */
    public Change change(SiteId site, String seen, SiteFields wanted, String by) {
        if (SiteCheck.check(site, wanted, List.of()).definition().isEmpty()) {
            throw new IllegalArgumentException("Check a site before it is changed");
        }
        Map<String, String> records = readAll();
        Optional<SiteDefinition> beside = check(site, wanted).definition();
        return beside.map(checked -> change(site, seen, checked, records, by)).orElse(Change.CHANGED_MEANWHILE);
    }

    private Change change(SiteId site, String seen, SiteDefinition checked, Map<String, String> records, String by) {
        boolean isAsConfigured = isConfigured(site)
                && checked.fields()
                        .equals(Objects.requireNonNull(configured.get(site)).fields());
        String after = isAsConfigured ? "" : checked.fields().json();
        if (seen.equals(after)) {
            return Change.DONE;
        }
        AuditAction action = action(site, checked);
        String before = seen.isEmpty() && action == AuditAction.SITE_ADDED ? closedRecord(checked) : seen;
        return write(site, seen, after, records, new NewAuditEntry(action, by, site.value(), before, after));
    }

    /** What stands before an addition in the log, so that undoing it closes the site: comments may have come meanwhile. */
    private static String closedRecord(SiteDefinition added) {
        return added.fields().closed(true).json();
    }

    private AuditAction action(SiteId site, SiteDefinition wanted) {
        Optional<SiteDefinition> known = find(site);
        if (known.isEmpty()) {
            return AuditAction.SITE_ADDED;
        }
        boolean wasClosed = known.get().site().isClosed();
        if (wasClosed == wanted.site().isClosed()) {
            return AuditAction.SITE_CHANGED;
        }
        return wasClosed ? AuditAction.SITE_REOPENED : AuditAction.SITE_CLOSED;
    }

    /**
     * Lets the configuration count again.
     *
     * @throws IllegalArgumentException where the configuration has no such site
     */
    public Change reset(SiteId site, String seen, String by) {
        if (!isConfigured(site)) {
            throw new IllegalArgumentException("A site that was added can be closed, not removed");
        }
        return seen.isEmpty()
                ? Change.DONE
                : write(
                        site,
                        seen,
                        "",
                        store.all(RecordType.SITES),
                        new NewAuditEntry(AuditAction.SITE_CHANGED, by, site.value(), seen, ""));
    }

    /** @param records those beside which the site was checked: whoever changes one of them or adds one meanwhile goes first */
    private Change write(SiteId site, String seen, String after, Map<String, String> records, NewAuditEntry entry) {
        Map<String, String> others = others(records, site);
        if (seen.isEmpty() && others.size() >= MOST) {
            return Change.TOO_MANY;
        }
        boolean isWritten =
                store.writeAmong(others, new RecordChange(RecordType.SITES, site.value(), seen, after, entry));
        refresh();
        return isWritten ? Change.DONE : Change.CHANGED_MEANWHILE;
    }

    /** A site's former pages may be another's by now or in this moment, and what was added stays. */
    @Override
    public Answer check(RecordChange change) {
        if (change.type() != RecordType.SITES || !SiteId.isValid(change.id())) {
            return new Answer.Alone();
        }
        Map<String, String> records = readAll();
        SiteId site = new SiteId(change.id());
        Optional<SiteFields> wanted = change.after().isEmpty()
                ? Optional.ofNullable(configured.get(site)).map(SiteDefinition::fields)
                : SiteFields.read(change.after());
        return wanted.flatMap(fields -> check(site, fields).definition()).isPresent()
                ? new Answer.Among(others(records, site))
                : new Answer.Refused();
    }

    private static Map<String, String> others(Map<String, String> records, SiteId site) {
        Map<String, String> others = new LinkedHashMap<>(records);
        others.remove(site.value());
        return others;
    }
}
