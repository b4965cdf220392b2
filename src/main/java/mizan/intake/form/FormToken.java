package mizan.intake.form;

import java.time.Duration;
import java.time.Instant;
import mizan.digest.Digests;
import mizan.digest.KeyedHash;

/**
 * The signed time at which a form was shown, {@code <milliseconds>.<signature>}. It only ever says that a form came back
 * faster than people type: a page from a cache, a token from yesterday or none at all says nothing, because refusing those
 * refuses real readers.
 */
public final class FormToken {

    /** Reading the form and writing three words takes longer; programs take some milliseconds. */
    private static final Duration TOO_FAST = Duration.ofSeconds(3);

    private final KeyedHash hash;

    public FormToken(KeyedHash hash) {
        this.hash = hash;
    }

    /** A token for a form that is shown {@code now}. */
    public String issue(Instant now) {
        String time = Long.toString(now.toEpochMilli());
        return time + "." + hash.of("form", time);
    }

    /** True when {@code token} is genuine and younger than people can be. */
    public boolean isTooFast(String token, Instant now) {
        int dot = token.indexOf('.');
        if (dot < 1 || dot > 15 || !isSigned(token.substring(0, dot), token.substring(dot + 1))) {
            return false;
        }
        Instant shown = Instant.ofEpochMilli(Long.parseLong(token, 0, dot, 10));
        return now.isBefore(shown.plus(TOO_FAST));
    }

    private boolean isSigned(String time, String signature) {
        return Digests.isEqual(hash.of("form", time), signature);
    }
}
