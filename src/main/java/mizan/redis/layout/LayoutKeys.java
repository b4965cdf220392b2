package mizan.redis.layout;

import mizan.redis.KeyPrefix;

/** The names of the keys about layouts. */
public final class LayoutKeys {

    private LayoutKeys() {}

    /** What an instance must know to serve this installation, a hash. */
    public static String needed() {
        return KeyPrefix.DESK + "layout";
    }

    /** The layout of the keys of a site and how far a migration is, a hash. */
    public static String ofSite(String site) {
        return KeyPrefix.of(site) + "site-layout";
    }

    /** Held by the instance that migrates a site; it lives for seconds. */
    static String lease(String site) {
        return KeyPrefix.of(site) + "migrating";
    }
}
