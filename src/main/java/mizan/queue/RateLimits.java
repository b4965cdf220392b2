package mizan.queue;

/**
 * How many submissions a minute are let in, from one network address, from the /24 or /48 network around it, and to one site; 0
 * means without limit. Beyond the limit of the site, addresses and networks that have sent few in this minute are let in, up to
 * twice the limit; authors of whom a comment stands approved, up to three times.
 *
 * @param bytesPerAddress how much an address that sends many comments an hour may send in a day (UTC), what is kept beside a text
 *     included; see {@code record.lua}
 */
public record RateLimits(int perAddress, int perNetwork, int perSite, long bytesPerAddress) {

    public RateLimits {
        if (perAddress < 0 || perNetwork < 0 || perSite < 0 || bytesPerAddress < 0) {
            throw new IllegalArgumentException("A rate limit is 0 (none) or more submissions a minute, or bytes a day");
        }
    }
}
