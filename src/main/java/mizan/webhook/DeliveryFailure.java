package mizan.webhook;

import io.netty.channel.ConnectTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why a delivery was answered by no status. The codes are stable, and tell nothing about the inside of a network. */
public enum DeliveryFailure {
    /** The address is in a private network. */
    PRIVATE_ADDRESS,
    UNKNOWN_HOST,
    REFUSED,
    TIMEOUT,
    /** No encrypted connection came about: mostly a certificate that is not trusted, or no longer valid. */
    TLS,
    /** The connection ended before a status came. */
    BROKEN,
    /** The webhook was removed meanwhile. */
    NO_WEBHOOK,
    /** Its address may not be sent to any more. */
    ADDRESS_NOT_ALLOWED;

    /** Its code in the API and in the log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason behind a failure; {@link #BROKEN} where it is none of the others. */
    static DeliveryFailure of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return TLS;
            }
            if (cause instanceof UnknownHostException) {
                return UNKNOWN_HOST;
            }
            if (cause instanceof TimeoutException || cause instanceof ConnectTimeoutException) {
                return TIMEOUT;
            }
            if (cause instanceof ConnectException) {
                return REFUSED;
            }
        }
        return BROKEN;
    }
}
