package mizan.access.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import org.jspecify.annotations.Nullable;

/** The accounts in the settings store. Blocks. */
final class Accounts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettingsStore settingsStore;

    Accounts(SettingsStore settingsStore) {
        this.settingsStore = settingsStore;
    }

    /** What the record holds; sorted, so that the same account is always written alike. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stored(
            String hash,
            SortedSet<String> roles,
            boolean disabled,
            long oneTimeUntil,
            long generation,
            @Nullable String subject,
            @Nullable SortedMap<String, Long> ended) {

        static Stored of(Account account) {
            return new Stored(
                    account.hash(),
                    new TreeSet<>(account.roles()),
                    account.isDisabled(),
                    account.oneTimeUntil(),
                    account.generation(),
                    account.isOfNewsroom() ? account.subject() : null,
                    account.ended().isEmpty() ? null : new TreeMap<>(account.ended()));
        }

        Account named(String name) {
            return new Account(
                    name,
                    hash,
                    roles,
                    disabled,
                    oneTimeUntil,
                    generation,
                    subject == null ? "" : subject,
                    ended == null ? Map.of() : ended);
        }
    }

    Optional<Account> find(String name) {
        return settingsStore.find(RecordType.ACCOUNTS, name).map(json -> read(name, json));
    }

    /** All accounts, by name. */
    List<Account> all() {
        return settingsStore.all(RecordType.ACCOUNTS).entrySet().stream()
                .map(record -> read(record.getKey(), record.getValue()))
                .toList();
    }

    /** Keeps {@code account} unless one of its name exists; true when it was kept. */
    boolean add(Account account, NewAuditEntry auditEntry) {
        return settingsStore.write(
                new RecordChange(RecordType.ACCOUNTS, account.name(), "", write(account), auditEntry));
    }

    /** Keeps {@code after} in the place of {@code before}; false when that is no longer how the account is. */
    boolean replace(Account before, Account after, NewAuditEntry auditEntry) {
        return settingsStore.write(
                new RecordChange(RecordType.ACCOUNTS, before.name(), write(before), write(after), auditEntry));
    }

    /** As {@link #replace}, in one step with looking whether {@code other} is still as it was read. */
    boolean replaceWhile(Account other, Account before, Account after, NewAuditEntry auditEntry) {
        RecordChange change =
                new RecordChange(RecordType.ACCOUNTS, before.name(), write(before), write(after), auditEntry);
        return settingsStore.writeWhile(Map.of(other.name(), write(other)), change);
    }

    private static Account read(String name, String json) {
        try {
            return JSON.readValue(json, Stored.class).named(name);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The account " + name + " cannot be read", e);
        }
    }

    private static String write(Account account) {
        try {
            return JSON.writeValueAsString(Stored.of(account));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
