package mizan.access.account;

import java.time.Duration;

/** Nobody looked at the password, because there were too many attempts; they may come again after a while. */
public final class SignInThrottledException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Duration wait;

    SignInThrottledException(Duration wait) {
        super("Too many attempts to sign in", null, false, false);
        this.wait = wait;
    }

    /** At least a second. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
