package mizan.audit;

import mizan.redis.KeyPrefix;

/** The names of the keys of editors' records. */
public final class RecordKeys {

    private RecordKeys() {}

    /** The hash that holds all records of {@code type}, by name. */
    public static String records(RecordType type) {
        return KeyPrefix.DESK + type.code();
    }

    /** The audit log, a stream. */
    public static String log() {
        return KeyPrefix.DESK + "audit";
    }

    /** A number that changes with every change of a record. */
    static String version() {
        return KeyPrefix.DESK + "version";
    }
}
