package mizan.redis;

/** The names of the keys that the connection to Redis needs for itself. */
public final class InstallationKeys {

    private InstallationKeys() {}

    /** The secret of the installation, where the configuration has none. */
    static String secret() {
        return KeyPrefix.DESK + "secret";
    }

    /** What is written to find out whether anything can be written; it lives for seconds. */
    public static String writable(String tag) {
        return KeyPrefix.of(tag) + "writable";
    }

    /** What is written before replicas are waited for; it lives for a second. */
    static String replicated(String tag) {
        return KeyPrefix.of(tag) + "replicated";
    }
}
