package mizan.app.store;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import mizan.access.account.RememberedAccounts;
import mizan.access.account.RememberedAccounts.Look;
import mizan.audit.SettingsStore;
import mizan.redis.RedisFailedException;
import org.jboss.logging.Logger;

/**
 * Looks every two seconds whether Redis has come back empty, or with older files, while the service ran, and puts back what the
 * service cannot do without: the accounts of the desk, as they were, and the secret of the installation. What comments, decisions
 * and settings were lost, a backup has. Passwords are neither made nor printed.
 */
@Singleton
final class LostStoreWatch {

    private static final Logger LOG = Logger.getLogger(LostStoreWatch.class);

    /** After the first accounts have been made. */
    private static final int LATE = 4000;

    private final RememberedAccounts accounts;
    private final InstallationSecret secret;
    private boolean isSecretOther;

    LostStoreWatch(SettingsStore settingsStore, InstallationSecret secret) {
        this.accounts = new RememberedAccounts(settingsStore);
        this.secret = secret;
    }

    void start(@Observes @Priority(LATE) StartupEvent event) {
        look();
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            if (accounts.look() instanceof Look.Lost(var made)) {
                LOG.errorf(
                        "Redis has lost what was written to it: it came back empty, or with older files. Accounts of the desk "
                                + "that were made again as they were, with their passwords: %s. For comments, decisions and "
                                + "settings, restore a backup",
                        made.isEmpty() ? "none by this instance" : made);
            }
            compareSecret();
        } catch (RedisFailedException e) {
            LOG.debugf("Not known yet whether Redis has lost something: %s", e.getMessage());
        }
    }

    private void compareSecret() {
        boolean isOther = !secret.isStillKept();
        if (isOther && !isSecretOther) {
            LOG.error(
                    "Redis holds another secret than this instance uses, so that instances do not accept each other's sessions "
                            + "and count the same authors apart. Start this instance anew, or set mizan.secret for all");
        }
        isSecretOther = isOther;
    }
}
