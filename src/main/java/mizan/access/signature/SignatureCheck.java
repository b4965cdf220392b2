package mizan.access.signature;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.comment.SiteId;
import mizan.digest.SigningKeys;
import org.jboss.logging.Logger;

/**
 * Tells whether a site's own program sent a request: the header {@code Mizan-Signature: t=<seconds since 1970>,v1=<signature>}
 * signs time and body with a key of the site. Whoever holds a copy of a signed request can send nothing but the same again,
 * and only for some minutes.
 */
@Singleton
public final class SignatureCheck {

    private static final Logger LOG = Logger.getLogger(SignatureCheck.class);

    /** How far the clocks of both machines may differ, the time on the way included. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern HEADER = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private final Function<SiteId, SigningKeys> keys;

    public SignatureCheck(Function<SiteId, SigningKeys> keys) {
        this.keys = keys;
    }

    /** What came of looking at a signature. */
    public enum Result {
        /** There is none, as with every form that a browser sends. */
        UNSIGNED,
        SIGNED,
        MALFORMED,
        /** It is older or newer than clocks can differ. */
        WRONG_TIME,
        /** None of the site's keys made it, or the body is another. */
        WRONG_KEY
    }

    /** True for a signed request. A signature that is wrong makes a request like any other; the operator is told why. */
    public boolean isSigned(SiteId site, String header, byte[] body, Instant now) {
        Result result = check(site, header, body, now);
        if (result != Result.SIGNED && result != Result.UNSIGNED) {
            LOG.warnf("A request for %s is not believed, because of its signature: %s", site, result);
        }
        return result == Result.SIGNED;
    }

    /** Looks at the value of the header, which is empty where there is none. */
    public Result check(SiteId site, String header, byte[] body, Instant now) {
        if (header.isEmpty()) {
            return Result.UNSIGNED;
        }
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            return Result.MALFORMED;
        }
        long time = Long.parseLong(parts.group(1));
        if (Math.abs(now.getEpochSecond() - time) > TOLERANCE.toSeconds()) {
            return Result.WRONG_TIME;
        }
        return keys.apply(site).haveSigned(time, body, parts.group(2)) ? Result.SIGNED : Result.WRONG_KEY;
    }
}
