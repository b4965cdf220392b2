package mizan.review.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Who may sit at the desk: the accounts {@code moderator} and {@code editor}, with Argon2id hashes of passwords. */
public final class DeskAccounts {

    /** No i, l, o, 0 or 1: what is read from a terminal must be typed right. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 24;
    private static final int MAX_NAME_LENGTH = 64;

    private final Accounts accounts;
    private final SecureRandom random;
    private final PasswordHash hash;
    private final VerifiedPasswords verified;
    private final String hashOfNobody;
    /** Argon2 takes 19 MiB and a core for some ten milliseconds: strangers must not make it take all of them. */
    private final Semaphore hashing = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    public DeskAccounts(Accounts accounts, SecureRandom random, Clock clock) {
        this.accounts = accounts;
        this.random = random;
        this.hash = new PasswordHash(random);
        this.verified = new VerifiedPasswords(random, clock);
        this.hashOfNobody = hash.ofNothing();
    }

    /**
     * Makes the accounts that do not exist yet, and gives those with a preset password that password. Blocks. Several
     * instances may do so at once: each account is made by one of them.
     *
     * @param moderatorPassword the preset password of {@code moderator}; null for a random one
     * @param editorPassword the preset password of {@code editor}; null for a random one
     * @return the random passwords that were made now, by account; they cannot be had again
     */
    public Map<String, String> prepare(@Nullable String moderatorPassword, @Nullable String editorPassword) {
        Map<String, String> made = new LinkedHashMap<>();
        prepare(DeskRole.MODERATOR, Set.of(DeskRole.MODERATOR), moderatorPassword, made);
        prepare(DeskRole.EDITOR, Set.of(DeskRole.MODERATOR, DeskRole.EDITOR), editorPassword, made);
        return made;
    }

    private void prepare(String name, Set<String> roles, @Nullable String preset, Map<String, String> made) {
        Optional<Account> existing = accounts.find(name);
        if (preset != null) {
            if (existing.isEmpty() || !PasswordHash.matches(preset, existing.get().hash())) {
                accounts.put(new Account(name, hash.of(preset), roles));
            }
        } else if (existing.isEmpty()) {
            String password = randomPassword();
            if (accounts.addIfAbsent(new Account(name, hash.of(password), roles))) {
                made.put(name, password);
            }
        }
    }

    private String randomPassword() {
        StringBuilder password = new StringBuilder(PASSWORD_LENGTH);
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** The account with this name; empty when there is none. Blocks. */
    Optional<Account> find(String name) {
        return isName(name) ? accounts.find(name) : Optional.empty();
    }

    /** The account, when {@code password} is its password. Blocks, and takes as long for a name that does not exist. */
    public Optional<Account> verify(String name, String password) {
        Optional<Account> account = find(name);
        if (account.isPresent() && verified.contains(account.get(), password)) {
            return account;
        }
        boolean right = matches(password, account.map(Account::hash).orElse(hashOfNobody));
        if (account.isEmpty() || !right) {
            return Optional.empty();
        }
        verified.add(account.get(), password);
        return account;
    }

    private boolean matches(String password, String expected) {
        hashing.acquireUninterruptibly();
        try {
            return PasswordHash.matches(password, expected);
        } finally {
            hashing.release();
        }
    }

    /** Only what can be a name becomes part of a key. */
    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME_LENGTH
                && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
