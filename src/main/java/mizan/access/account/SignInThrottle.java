package mizan.access.account;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Counts attempts to sign in, for every account, address and network, on all instances together. Blocks shortly but for one. */
public interface SignInThrottle {

    /** Whether somebody has signed in from this address within the last weeks; does not block. */
    Uni<Boolean> isKnown(String address);

    /**
     * Counts an attempt in advance, so that many at once are no way round.
     *
     * @return how long to wait before trying again; zero where this attempt may be made
     */
    Duration begin(String name, String address);

    /**
     * Forgets what was counted against the account, and this attempt against the address and its network; the address is known
     * from now on.
     *
     * @return true when the account was not known to sign in from this address
     */
    boolean succeeded(String name, String address);
}
