package mizan.redis;

/**
 * What the names of all keys begin with: {@code mizan:{<site>}:} for those of a site, {@code mizan:{desk}:} for those that all
 * sites share. What stands in braces is the hash tag, so that the keys of a site lie in one slot of a cluster. Only classes
 * that name keys, called {@code ...Keys}, use it; {@code mizan.archive.KeyKind} lists what kinds of keys there are.
 */
public final class KeyPrefix {

    /** The hash tag of the keys that all sites share. */
    public static final String DESK_TAG = "desk";

    /** What the names of the keys that all sites share begin with. */
    public static final String DESK = of(DESK_TAG);

    private KeyPrefix() {}

    /** What the names of the keys with this hash tag begin with; it is the site's id. */
    public static String of(String tag) {
        return "mizan:{" + tag + "}:";
    }
}
