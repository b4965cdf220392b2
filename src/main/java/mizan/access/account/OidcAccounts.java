package mizan.access.account;

import jakarta.inject.Singleton;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;

/**
 * The accounts of people whom the newsroom's OpenID Connect provider vouches for, added when they first sign in. Blocks;
 * every change is logged.
 */
@Singleton
public final class OidcAccounts {

    /** In one newsroom; a provider that gives everybody the same name is set up wrongly. */
    private static final int MAX_NAMESAKES = 100;

    private final Accounts accounts;

    public OidcAccounts(SettingsStore store) {
        this.accounts = new Accounts(store);
    }

    /** The account of somebody who signed in, with the roles that the provider gives them now. */
    public Account findOrCreateAndSyncRoles(OidcUser person) {
        Account account = findOrCreate(person);
        if (account.roles().equals(person.roles())) {
            return account;
        }
        Account after = account.withRoles(person.roles());
        NewAuditEntry entry = new NewAuditEntry(
                AuditAction.ACCOUNT_ROLE_CHANGED,
                account.name(),
                account.name(),
                DeskRole.highest(account.roles()),
                DeskRole.highest(person.roles()));
        // Somebody else may have changed the account at the same moment.
        return accounts.replace(account, after, entry) ? after : findOrCreateAndSyncRoles(person);
    }

    /**
     * The account of {@code person} with the roles that it has at the desk. Whoever comes by a name that another person
     * had first gets a number behind it.
     */
    public Account findOrCreate(OidcUser person) {
        for (int number = 1; number <= MAX_NAMESAKES; number++) {
            String name = person.name(number);
            Account account = accounts.find(name).orElseGet(() -> create(name, person));
            if (account.subject().equals(person.subject())) {
                return account;
            }
        }
        throw new IllegalStateException("Too many people of the newsroom have the same name");
    }

    private Account create(String name, OidcUser person) {
        Account created = Account.of(name, person);
        NewAuditEntry entry =
                new NewAuditEntry(AuditAction.ACCOUNT_ADDED, name, name, "", DeskRole.highest(person.roles()));
        // Somebody who came at the same moment may have been faster.
        return accounts.add(created, entry) ? created : accounts.find(name).orElse(created);
    }
}
