package mizan.app.start;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.util.ExceptionUtil;
import java.io.UncheckedIOException;
import java.util.Optional;
import mizan.redis.RedisFailedException;

/** Says in a line why a start ended. */
public final class StartFailure {

    private static final String OUR_CODE = "mizan.";

    private StartFailure() {}

    /**
     * What is wrong and what to do, where that is known; empty for a failure that nobody foresaw, of which the stack trace
     * tells more than any line.
     *
     * @param failure what ended the start, with all its causes
     */
    public static Optional<String> line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> line = lineOf(cause);
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> lineOf(Throwable failure) {
        return switch (failure) {
            case QuarkusBindException bind -> Optional.of(portInUse(bind));
            case StartRefusedException refused -> Optional.ofNullable(refused.getMessage());
            case RedisFailedException redis -> Optional.of("Redis does not do what Mizan needs. " + redis.getMessage());
            case UncheckedIOException io
            when isOurs(io) ->
                Optional.of(
                        io.getMessage() + ": " + ExceptionUtil.getRootCause(io).getMessage());
            case IllegalArgumentException setting when isOurs(setting) -> Optional.ofNullable(setting.getMessage());
            case IllegalStateException state when isOurs(state) -> Optional.ofNullable(state.getMessage());
            default -> Optional.empty();
        };
    }

    private static String portInUse(QuarkusBindException bind) {
        return "another program listens on port " + bind.getPort()
                + ", perhaps a Mizan that is still running. Choose another port, such as QUARKUS_HTTP_PORT="
                + (bind.getPort() + 1);
    }

    /** Whether our own code threw it, with a message for people, and not a library deep below. */
    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith(OUR_CODE);
    }
}
