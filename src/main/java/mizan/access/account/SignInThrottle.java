package mizan.access.account;

import java.time.Duration;

/** Counts attempts to sign in, for every account and every address, on all instances together. Blocks shortly. */
public interface SignInThrottle {

    /**
     * Counts an attempt in advance, so that many at once are no way round.
     *
     * @return how long to wait before trying again; zero where this attempt may be made
     */
    Duration begin(String name, String address);

    /**
     * Forgets what was counted against the account, and this attempt against the address.
     *
     * @return true when the account was not known to sign in from this address
     */
    boolean succeeded(String name, String address);
}
