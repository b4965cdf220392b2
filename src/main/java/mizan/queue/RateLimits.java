package mizan.queue;

/**
 * How many submissions a minute are let in, from one network address and to one site; 0 means without limit. Beyond the limit of
 * the site, addresses that have sent few in this minute are let in, up to twice the limit.
 */
public record RateLimits(int perAddress, int perSite) {

    public RateLimits {
        if (perAddress < 0 || perSite < 0) {
            throw new IllegalArgumentException("A rate limit is 0 (none) or more submissions a minute");
        }
    }
}
