package mizan.access.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.access.account.AccountResult.Done;
import mizan.access.account.AccountResult.Refused;
import mizan.access.account.AccountResult.Why;
import mizan.access.session.Session;
import mizan.access.session.SessionCookie;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the desk: roles, Argon2id hashes of passwords, and sessions. {@link OidcAccounts} adds those of people
 * whom an OpenID Connect provider vouches for. Blocks; every change is logged.
 */
public final class DeskAccounts {

    /** NIST SP 800-63B asks for 8 at least where there is nothing beside the password; 12 withstand a stolen hash. */
    public static final int MIN_PASSWORD_LENGTH = 12;

    /** Whatever is longer costs us time and nobody types it. */
    public static final int MAX_PASSWORD_LENGTH = 256;

    static final Duration ONE_TIME = Duration.ofDays(3);

    /** Who makes the first accounts. */
    private static final String START = "start";

    /** What decisions and the audit log call the machine, which no person may be called. */
    private static final Set<String> OF_THE_MACHINE =
            Set.of(START, "rules", "cms", "mizan", "archive", "system", "token");

    private final Accounts accounts;
    private final Clock clock;
    private final PasswordHash hash;
    private final RandomSecrets secrets;
    private final VerifiedPasswordCache verified;
    private final String hashOfNobody;

    public DeskAccounts(SettingsStore settingsStore, SecureRandom random, Clock clock) {
        this.accounts = new Accounts(settingsStore);
        this.clock = clock;
        this.hash = new PasswordHash(random);
        this.secrets = new RandomSecrets(random);
        this.verified = new VerifiedPasswordCache(random, clock);
        this.hashOfNobody = hash.ofNothing();
    }

    /**
     * Makes the accounts that do not exist yet, and gives those with a preset password that password, the role of
     * their name, and leave to sign in: a way back in for an operator. Several instances may do so at once: each
     * account is made by one of them.
     *
     * @param moderatorPassword the preset password of {@code moderator}; null for a random one
     * @param editorPassword the preset password of {@code editor}; null for a random one
     * @return the random passwords that were made now, by account; they cannot be had again
     */
    public Map<String, String> prepare(@Nullable String moderatorPassword, @Nullable String editorPassword) {
        Map<String, String> made = new LinkedHashMap<>();
        prepare(DeskRole.MODERATOR, moderatorPassword, made);
        prepare(DeskRole.EDITOR, editorPassword, made);
        return made;
    }

    private void prepare(String name, @Nullable String preset, Map<String, String> made) {
        Optional<Account> existing = accounts.find(name);
        Set<String> roles = DeskRole.with(name).orElseThrow();
        if (existing.isEmpty()) {
            String password = preset == null ? secrets.password() : preset;
            boolean added = accounts.add(
                    Account.of(name, hash.of(password), roles),
                    NewAuditEntry.of(AuditAction.ACCOUNT_ADDED, START, name));
            if (added && preset == null) {
                made.put(name, password);
            }
        } else if (preset != null && !isAs(existing.get(), preset, roles)) {
            Account account = existing.get();
            accounts.replace(
                    account,
                    account.withRoles(roles).disabled(false).withPassword(hash.of(preset)),
                    NewAuditEntry.of(AuditAction.ACCOUNT_PASSWORD_RESET, START, name));
        }
    }

    private static boolean isAs(Account account, String preset, Set<String> roles) {
        return !account.isDisabled()
                && !account.hasOneTimePassword()
                && account.roles().equals(roles)
                && PasswordHash.matches(preset, account.hash());
    }

    /** All accounts, by name. */
    public List<Account> all() {
        return accounts.all();
    }

    /** The account with this name; empty when there is none. */
    public Optional<Account> find(String name) {
        return Account.isName(name) || OidcUser.isName(name) ? accounts.find(name) : Optional.empty();
    }

    /** The account whose session this is, as long as it lasts and its way in is open. */
    public Optional<Account> find(Session session, SignInMethods methods) {
        return find(session.account())
                .filter(account -> account.maySignIn(clock.instant()))
                .filter(account -> account.has(session))
                .filter(methods::isOpenTo)
                .filter(account -> session.isYounger(methods.longestSession(account), clock.instant()));
    }

    /** Ends this session and logs it; the account's others go on. A session that is over already stays so. */
    public void end(Session session, SignInMethods methods) {
        Instant now = clock.instant();
        NewAuditEntry auditEntry = NewAuditEntry.of(AuditAction.SIGNED_OUT, session.account(), session.account());
        find(session, methods)
                .filter(account -> !accounts.replace(
                        account, account.without(session, now.plus(SessionCookie.LONGEST_UNUSED), now), auditEntry))
                // Something else about the account was changed at the same moment.
                .ifPresent(account -> end(session, methods));
    }

    /** A session of {@code account} that begins now. */
    public Session session(Account account) {
        return new Session(account.name(), account.generation(), clock.instant().getEpochSecond(), secrets.id());
    }

    /** The account, where {@code password} was found right for it a moment ago; costs no hash. */
    public Optional<Account> remembered(String name, String password) {
        return find(name)
                .filter(account -> account.maySignIn(clock.instant()))
                .filter(account -> verified.contains(account, password));
    }

    /**
     * The account, when {@code password} is its password and it may sign in. Takes some ten milliseconds of a core and
     * 19 MiB, and as long for a name that does not exist.
     */
    public Optional<Account> verify(String name, String password) {
        Optional<Account> account = find(name);
        boolean right = password.length() <= MAX_PASSWORD_LENGTH
                && PasswordHash.matches(
                        password,
                        account.filter(known -> !known.isOfNewsroom())
                                .map(Account::hash)
                                .orElse(hashOfNobody));
        Optional<Account> let = account.filter(known -> right && known.maySignIn(clock.instant()));
        let.ifPresent(known -> verified.add(known, password));
        return let;
    }

    /** Adds an account with a one-time password. */
    public AccountResult add(String name, String role, String by) {
        Optional<Set<String>> roles = DeskRole.with(role);
        if (!Account.isName(name) || OF_THE_MACHINE.contains(name)) {
            return new Refused(Why.BAD_NAME);
        }
        if (roles.isEmpty()) {
            return new Refused(Why.BAD_ROLE);
        }
        String password = secrets.password();
        long until = clock.instant().plus(ONE_TIME).toEpochMilli();
        Account account = new Account(name, hash.of(password), roles.get(), false, until, 0, "", Map.of());
        return accounts.add(account, new NewAuditEntry(AuditAction.ACCOUNT_ADDED, by, name, "", role))
                ? new Done(account, password)
                : new Refused(Why.NAME_TAKEN);
    }

    /** Gives an account another role; its sessions go on with it. */
    public AccountResult changeRole(String name, String role, String by) {
        Optional<Account> account = find(name);
        Optional<Set<String>> roles = DeskRole.with(role);
        if (account.isEmpty() || roles.isEmpty()) {
            return new Refused(account.isEmpty() ? Why.UNKNOWN_ACCOUNT : Why.BAD_ROLE);
        }
        if (account.get().isOfNewsroom()) {
            return new Refused(Why.NEWSROOM_ACCOUNT);
        }
        if (role.equals(DeskRole.MODERATOR) && isNeeded(account.get(), by)) {
            return new Refused(whyNeeded(account.get(), by));
        }
        NewAuditEntry auditEntry = new NewAuditEntry(
                AuditAction.ACCOUNT_ROLE_CHANGED,
                by,
                name,
                DeskRole.highest(account.get().roles()),
                role);
        return replace(account.get(), account.get().withRoles(roles.get()), auditEntry, "");
    }

    /** Gives an account a one-time password in the place of its own; its sessions end. */
    public AccountResult resetPassword(String name, String by) {
        Optional<Account> account = find(name);
        if (account.isEmpty()) {
            return new Refused(Why.UNKNOWN_ACCOUNT);
        }
        if (account.get().isOfNewsroom()) {
            return new Refused(Why.NEWSROOM_ACCOUNT);
        }
        String password = secrets.password();
        Account after = account.get()
                .withOneTimePassword(hash.of(password), clock.instant().plus(ONE_TIME));
        return replace(account.get(), after, NewAuditEntry.of(AuditAction.ACCOUNT_PASSWORD_RESET, by, name), password);
    }

    /** Lets an account sign in no longer, and ends its sessions; or lets it in again. */
    public AccountResult disable(String name, boolean disable, String by) {
        Optional<Account> account = find(name);
        if (account.isEmpty()) {
            return new Refused(Why.UNKNOWN_ACCOUNT);
        }
        if (disable && isNeeded(account.get(), by)) {
            return new Refused(whyNeeded(account.get(), by));
        }
        AuditAction action = disable ? AuditAction.ACCOUNT_DISABLED : AuditAction.ACCOUNT_ENABLED;
        return replace(account.get(), account.get().disabled(disable), NewAuditEntry.of(action, by, name), "");
    }

    /** Changes the own password; all other sessions of the account end. */
    public AccountResult changePassword(String name, String old, String chosen) {
        if (OidcUser.isName(name)) {
            return new Refused(Why.NEWSROOM_ACCOUNT);
        }
        if (chosen.length() < MIN_PASSWORD_LENGTH) {
            return new Refused(Why.SHORT_PASSWORD);
        }
        if (chosen.length() > MAX_PASSWORD_LENGTH) {
            return new Refused(Why.LONG_PASSWORD);
        }
        if (CommonPasswords.isOne(chosen, name)) {
            return new Refused(Why.COMMON_PASSWORD);
        }
        if (chosen.equals(old)) {
            return new Refused(Why.SAME_PASSWORD);
        }
        return verify(name, old)
                .map(account -> replace(
                        account,
                        account.withPassword(hash.of(chosen)),
                        NewAuditEntry.of(AuditAction.PASSWORD_CHANGED, name, name),
                        ""))
                .orElseGet(() -> new Refused(Why.WRONG_PASSWORD));
    }

    private AccountResult replace(Account before, Account after, NewAuditEntry auditEntry, String password) {
        boolean isDone = isActiveEditor(before) && !isActiveEditor(after)
                ? replaceOneOfTheEditors(before, after, auditEntry)
                : accounts.replace(before, after, auditEntry);
        return isDone ? new Done(after, password) : new Refused(Why.CHANGED_MEANWHILE);
    }

    /** Two requests at once, each seeing the other's account as the one that is left, must not leave none. */
    private boolean replaceOneOfTheEditors(Account before, Account after, NewAuditEntry auditEntry) {
        return all().stream()
                .filter(other -> isActiveEditor(other) && !other.name().equals(before.name()))
                .findFirst()
                .filter(other -> accounts.replaceWhile(other, before, after, auditEntry))
                .isPresent();
    }

    /** Who the newsroom's provider lets in today it may refuse tomorrow: an editor with a password must be left. */
    private static boolean isActiveEditor(Account account) {
        return account.isEditor() && !account.isDisabled() && !account.isOfNewsroom();
    }

    private boolean isNeeded(Account account, String by) {
        return account.name().equals(by) || isLastEditor(account);
    }

    private static Why whyNeeded(Account account, String by) {
        return account.name().equals(by) ? Why.OWN_ACCOUNT : Why.LAST_EDITOR;
    }

    private boolean isLastEditor(Account account) {
        return account.isEditor()
                && !account.isOfNewsroom()
                && all().stream()
                        .filter(DeskAccounts::isActiveEditor)
                        .allMatch(other -> other.name().equals(account.name()));
    }
}
