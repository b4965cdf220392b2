package mizan.access.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;

/**
 * A copy of the accounts in memory, from which they are made again as they were, with their passwords, where the store has come
 * back empty or older: nobody could sign in otherwise until an instance is started anew. That something was lost shows in the
 * number of the last change, which only rises otherwise. Every instance does so; each account is made by one of them. Blocks.
 */
public final class RememberedAccounts {

    private static final String BY = "start";

    private final SettingsStore settingsStore;
    private long version = -1;
    private Map<String, String> known = Map.of();

    public RememberedAccounts(SettingsStore settingsStore) {
        this.settingsStore = settingsStore;
    }

    /** What came of a look at the store. */
    public sealed interface Look {

        /** Nothing was lost. */
        record Whole() implements Look {}

        /**
         * The store has lost what was written to it.
         *
         * @param accounts the names of those that this instance has made again
         */
        record Lost(List<String> accounts) implements Look {}
    }

    /** Notes how the accounts are, or makes those again that were lost. */
    public synchronized Look look() {
        long now = settingsStore.version();
        Look seen = now < version ? new Look.Lost(makeAgain()) : new Look.Whole();
        if (now != version) {
            // What others change from here on raises the number again.
            version = settingsStore.version();
            known = settingsStore.all(RecordType.ACCOUNTS);
        }
        return seen;
    }

    private List<String> makeAgain() {
        List<String> made = new ArrayList<>();
        known.forEach((name, record) -> {
            if (settingsStore.write(new RecordChange(
                    RecordType.ACCOUNTS, name, "", record, NewAuditEntry.of(AuditAction.ACCOUNT_ADDED, BY, name)))) {
                made.add(name);
            }
        });
        return made;
    }
}
