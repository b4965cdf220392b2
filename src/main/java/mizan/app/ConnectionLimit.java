package mizan.app;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Allows as many connections as there are file handles for, so that idle ones cannot take those that Redis, logs and files
 * need. A default that {@code quarkus.http.limits.max-connections} in any other place overrides.
 */
public final class ConnectionLimit implements ConfigSource {

    private static final String KEY = "quarkus.http.limits.max-connections";

    /** For class files, Redis, logs and what is being answered. */
    private static final long RESERVED_HANDLES = 256;

    private static final long FEWEST = 64;

    /** Far more than a site's readers hold open; each costs some kilobytes. */
    private static final long MOST = 20_000;

    /** Below that of {@code application.properties}, which is 250. */
    private static final int ORDINAL = 50;

    private final Map<String, String> values = Map.of(KEY, Long.toString(limit(maxFileHandles())));

    /** The limit for a process that may have {@code fileHandles} open. */
    static long limit(long fileHandles) {
        return Math.clamp(fileHandles - RESERVED_HANDLES, FEWEST, MOST);
    }

    private static long maxFileHandles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : MOST;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return values.get(name);
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public String getName() {
        return "connection limit";
    }
}
