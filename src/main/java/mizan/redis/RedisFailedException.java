package mizan.redis;

import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A command that Redis did not carry out: it refused, could not be reached, or did not answer in time. */
public final class RedisFailedException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    /** What a server answers that is about to be able to serve again, or waits for its operator. */
    private static final Set<String> TEMPORARY = Set.of(
            "LOADING",
            "BUSY",
            "TRYAGAIN",
            "CLUSTERDOWN",
            "MASTERDOWN",
            "NOREPLICAS",
            "READONLY",
            "OOM",
            "MISCONF",
            "CONNECTION_CLOSED");

    /** What the client puts before the error of a request in a batch: its place in it. */
    private static final Pattern OF_BATCH = Pattern.compile("^ERR \\[\\d{1,9}] ");

    /** The code of what was not sent. */
    private static final String REFUSED = "LAYOUT";

    private final String code;
    private final boolean isTemporary;

    private RedisFailedException(String message, String code, boolean isTemporary, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.isTemporary = isTemporary;
    }

    /** What the client says of {@code request}, which it had to answer within {@code deadline}. */
    static RedisFailedException of(Request request, Duration deadline, Throwable failure) {
        if (failure instanceof TimeoutException) {
            String message = "Redis did not answer " + name(request) + " within " + deadline.toSeconds() + " s";
            return new RedisFailedException(message, "", true, null);
        }
        String code = code(failure);
        boolean isTemporary = !(failure instanceof Response) || TEMPORARY.contains(code);
        String message = "Redis did not carry out " + name(request) + ": " + failure.getMessage();
        return new RedisFailedException(message, code, isTemporary, failure);
    }

    /** {@code request} was not sent, because this instance must not. */
    static RedisFailedException refused(Request request, String why) {
        return new RedisFailedException(name(request) + " was not sent to Redis: " + why, REFUSED, true, null);
    }

    static RedisFailedException waitingFailed(String message, Exception cause) {
        return new RedisFailedException(message, "", true, cause);
    }

    /** What an event loop noted, with the stack of the thread that waited for it. */
    static RuntimeException seenFromHere(Throwable noted) {
        return switch (noted) {
            case RedisFailedException failed ->
                new RedisFailedException(String.valueOf(failed.getMessage()), failed.code, failed.isTemporary, failed);
            case RuntimeException other -> other;
            default -> new IllegalStateException(noted);
        };
    }

    private static String name(Request request) {
        return request.command().toString().toUpperCase(Locale.ROOT);
    }

    /** The first word of an error reply, such as NOSCRIPT; of a batch, that of the first request that failed. */
    private static String code(Throwable failure) {
        String message = OF_BATCH.matcher(String.valueOf(failure.getMessage())).replaceFirst("");
        int end = message.indexOf(' ');
        return end < 0 ? message : message.substring(0, end);
    }

    /** The code of Redis's error reply, such as {@code BUSYGROUP}; no code of Redis's where it did not reply. */
    public String code() {
        return code;
    }

    /** True where Redis has no memory left for what should be written; it evicts nothing. */
    public boolean isOutOfMemory() {
        return code.equals("OOM");
    }

    /** True where the same command may be carried out in a moment; false where it is wrong. */
    public boolean isTemporary() {
        return isTemporary;
    }
}
