package mizan.app.embedded;

/**
 * What an operator may say about the embedded server.
 *
 * @param program {@code auto}, {@code bundled} or the file of a server program
 * @param path the folders in which {@code auto} looks, as in the variable {@code PATH}
 * @param maxMemory how many bytes it may take, at least 16 MB; half of the machine's memory where it is 0
 */
public record ServerOptions(String program, String path, long maxMemory) {

    /** The least that a server starts and serves with. */
    public static final long LEAST_MEMORY = 16L << 20;

    private static final String NO_PATH = "";

    /** Checks the memory. */
    public ServerOptions {
        if (maxMemory != 0 && maxMemory < LEAST_MEMORY) {
            throw new IllegalArgumentException("mizan.embedded-redis.max-memory is " + maxMemory
                    + " bytes: give at least 16M, or nothing for half" + " of the machine's memory");
        }
    }

    /** The machine's own program or the bundled one, and half of the memory. */
    public static ServerOptions standard() {
        return of(ServerProgram.AUTOMATIC, 0);
    }

    /** The options with this machine's {@code PATH}. */
    public static ServerOptions of(String program, long maxMemory) {
        String path = System.getenv("PATH");
        return new ServerOptions(program, path == null ? NO_PATH : path, maxMemory);
    }

    long bytes() {
        return maxMemory == 0 ? Math.max(LEAST_MEMORY, machineMemory() / 2) : maxMemory;
    }

    /** Of the machine, or of the container where that has less. */
    private static long machineMemory() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 2 * LEAST_MEMORY;
    }
}
