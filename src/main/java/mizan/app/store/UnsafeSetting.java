package mizan.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A setting of Redis with which it loses what it has acknowledged.
 *
 * @param name as Redis calls it, such as {@code appendonly}
 * @param value what it is set to
 * @param consequence what can happen, in a clause
 */
record UnsafeSetting(String name, String value, String consequence) {

    private static final int OLDEST_VERSION = 7;
    private static final Pattern MAJOR = Pattern.compile("(\\d{1,4})\\..*");

    /** What {@code INFO} of one node tells; a field that it leaves out is taken to be right. */
    static List<UnsafeSetting> ofInfo(Map<String, String> info) {
        List<UnsafeSetting> unsafe = new ArrayList<>();
        if (is(info, "aof_enabled", "0")) {
            unsafe.add(new UnsafeSetting(
                    "appendonly", "no", "what came after its last snapshot is lost when it ends; set it to yes"));
        }
        String policy = info.getOrDefault("maxmemory_policy", "noeviction");
        if (!policy.equals("noeviction")) {
            unsafe.add(new UnsafeSetting(
                    "maxmemory-policy", policy, "it deletes comments when its memory is full; set it to noeviction"));
        }
        if (is(info, "maxmemory", "0")) {
            unsafe.add(new UnsafeSetting(
                    "maxmemory",
                    "0",
                    "it takes memory until the system ends it, rather than refuse comments; set a limit"));
        }
        if (is(info, "role", "slave") && is(info, "slave_read_only", "0")) {
            unsafe.add(
                    new UnsafeSetting(
                            "replica-read-only",
                            "no",
                            "it is a replica, and what is written to it is lost when it next follows its master; use the master"));
        }
        String number = info.getOrDefault("redis_version", "");
        Matcher version = MAJOR.matcher(number);
        if (version.matches() && Integer.parseInt(version.group(1)) < OLDEST_VERSION) {
            unsafe.add(new UnsafeSetting("version", number, "Mizan is tried with " + OLDEST_VERSION + ".0 and later"));
        }
        return unsafe;
    }

    private static boolean is(Map<String, String> info, String field, String value) {
        return value.equals(info.get(field));
    }

    /** What {@code CONFIG GET appendfsync} tells of a node whose append-only file is on. */
    static List<UnsafeSetting> ofAppendFsync(String value) {
        return value.equals("no")
                ? List.of(new UnsafeSetting(
                        "appendfsync",
                        value,
                        "a machine that loses power can lose the last half minute; set it to everysec"))
                : List.of();
    }

    /** For the log: what, and why not. */
    String sentence() {
        return name + " is " + value + " (" + consequence + ")";
    }
}
