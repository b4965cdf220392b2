package mizan.queue;

/** How many submissions a minute are let in, from one network address and to one site; 0 means without limit. */
public record RateLimits(int perAddress, int perSite) {

    public RateLimits {
        if (perAddress < 0 || perSite < 0) {
            throw new IllegalArgumentException("A rate limit is 0 (none) or more submissions a minute");
        }
    }
}
