package mizan.access.account;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;

/**
 * Checks a password: throttled, logged, and on few threads of its own. Argon2 takes 19 MiB and a core for some ten
 * milliseconds; strangers must not make it take all of them, nor may those who wait hold a thread that others need. Who comes
 * from an address where somebody signed in before does not wait behind strangers, however many these are.
 */
@Singleton
public final class PasswordSignIn {

    /** How it was tried. */
    public enum Way {
        /** A person, by the form. */
        FORM,
        /** A program, with every request anew. */
        BASIC;

        /** How the log calls it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_THREADS = 4;
    private static final int MOST_WAITING = 64;
    private static final Duration WHEN_BUSY = Duration.ofSeconds(3);

    /** Strangers could fill the log with names that nobody has; so many an hour are noted by each instance. */
    private static final int MOST_UNKNOWN_AN_HOUR = 20;

    private final DeskAccounts accounts;
    private final SignInThrottle throttle;
    private final SettingsStore settingsStore;
    private final ThreadPoolExecutor forStrangers;
    private final ThreadPoolExecutor forKnown;
    private final AtomicInteger unknown = new AtomicInteger();
    private volatile long unknownHour;

    PasswordSignIn(DeskAccounts accounts, SignInThrottle throttle, SettingsStore settingsStore) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.settingsStore = settingsStore;
        int half = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_THREADS);
        this.forStrangers = threads(half, "sign-in-");
        this.forKnown = threads(1, "sign-in-known-");
    }

    private static ThreadPoolExecutor threads(int size, String name) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                size,
                size,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name(name, 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    @PreDestroy
    void stop() {
        forStrangers.shutdownNow();
        forKnown.shutdownNow();
    }

    /**
     * The account, when {@code password} is its password; does not block. Fails with {@link SignInThrottledException} where there were
     * too many attempts, otherwise with {@link AuthenticationFailedException}.
     */
    public Uni<Account> of(String name, String password, String address, Way way) {
        return throttle.isKnown(address)
                .chain(isKnown -> on(isKnown ? forKnown : forStrangers, () -> check(name, password, address, way)));
    }

    /** Changes the own password of somebody who is signed in, throttled as a sign-in is. Blocks. */
    public AccountResult changePassword(String name, String old, String chosen, String address) {
        return PasswordSignIn.<AccountResult>on(forKnown, () -> changeNow(name, old, chosen, address))
                .onFailure(SignInThrottledException.class)
                .recoverWithItem(new AccountResult.Refused(AccountResult.Why.TOO_MANY_ATTEMPTS))
                .await()
                .indefinitely();
    }

    private AccountResult changeNow(String name, String old, String chosen, String address) {
        admit(name, address);
        AccountResult result = accounts.changePassword(name, old, chosen);
        if (!isWrongPassword(result)) {
            throttle.succeeded(name, address);
        }
        return result;
    }

    private static boolean isWrongPassword(AccountResult result) {
        return result instanceof AccountResult.Refused(var why) && why == AccountResult.Why.WRONG_PASSWORD;
    }

    private static <T> Uni<T> on(ThreadPoolExecutor threads, Supplier<T> work) {
        return Uni.createFrom().emitter(emitter -> {
            try {
                threads.execute(() -> complete(emitter, work));
            } catch (RejectedExecutionException e) {
                emitter.fail(new SignInThrottledException(WHEN_BUSY));
            }
        });
    }

    private static <T> void complete(UniEmitter<? super T> emitter, Supplier<T> work) {
        try {
            emitter.complete(work.get());
        } catch (RuntimeException e) {
            emitter.fail(e);
        }
    }

    private Account check(String name, String password, String address, Way way) {
        Optional<Account> remembered = way == Way.BASIC ? accounts.remembered(name, password) : Optional.empty();
        return remembered.orElseGet(() -> checkAnew(name, password, address, way));
    }

    private Account checkAnew(String name, String password, String address, Way way) {
        admit(name, address);
        Optional<Account> account = accounts.verify(name, password);
        if (account.isEmpty()) {
            noteFailure(name);
            throw new AuthenticationFailedException("Wrong name or password");
        }
        boolean isNew = throttle.succeeded(name, address);
        // A program signs in with every request; once for every place it comes from is enough.
        if (way == Way.FORM || isNew) {
            settingsStore.note(new NewAuditEntry(AuditAction.SIGNED_IN, name, name, "", way.code()));
        }
        return account.get();
    }

    private void admit(String name, String address) {
        Duration wait = throttle.begin(name, address);
        if (wait.isPositive()) {
            throw new SignInThrottledException(wait);
        }
    }

    /** What was typed may be a password in the wrong field: only names of accounts are noted. */
    private void noteFailure(String name) {
        if (accounts.find(name).isPresent()) {
            settingsStore.note(NewAuditEntry.of(AuditAction.SIGN_IN_FAILED, "", name));
        } else if (mayNoteUnknown()) {
            settingsStore.note(NewAuditEntry.of(AuditAction.SIGN_IN_FAILED, "", ""));
        }
    }

    private boolean mayNoteUnknown() {
        long hour = System.nanoTime() / Duration.ofHours(1).toNanos();
        if (hour != unknownHour) {
            unknownHour = hour;
            unknown.set(0);
        }
        return unknown.incrementAndGet() <= MOST_UNKNOWN_AN_HOUR;
    }
}
