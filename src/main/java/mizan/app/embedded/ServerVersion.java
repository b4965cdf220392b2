package mizan.app.embedded;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which server it is: {@code redis} or {@code valkey}, and its version. Files are written in a format that older servers
 * cannot read.
 *
 * @param isValkey whether it is Valkey, which went its own way after Redis 7.2
 */
record ServerVersion(boolean isValkey, int major, int minor, int patch) {

    private static final Pattern NUMBERS = Pattern.compile("v=(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");
    private static final Pattern RECORD = Pattern.compile("(redis|valkey) (\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");
    /** Within a minor version the format of the files stays. */
    private static final Comparator<ServerVersion> BY_AGE =
            Comparator.comparingInt(ServerVersion::major).thenComparingInt(ServerVersion::minor);

    /** The oldest that can do what the scripts ask for. */
    static final ServerVersion OLDEST = new ServerVersion(false, 7, 0, 0);

    private static final ServerVersion LAST_COMMON = new ServerVersion(false, 7, 2, 0);

    /** What a server prints when it is asked for {@code --version}; empty where that is something else. */
    static Optional<ServerVersion> printedBy(String output) {
        Matcher numbers = NUMBERS.matcher(output);
        return numbers.find()
                ? Optional.of(of(output.toLowerCase(Locale.ROOT).contains("valkey"), numbers, 1))
                : Optional.empty();
    }

    /** What {@link #toString} wrote; empty where that is something else. */
    static Optional<ServerVersion> parse(String record) {
        Matcher parts = RECORD.matcher(record.strip());
        return parts.matches() ? Optional.of(of(parts.group(1).equals("valkey"), parts, 2)) : Optional.empty();
    }

    private static ServerVersion of(boolean isValkey, Matcher numbers, int first) {
        return new ServerVersion(
                isValkey,
                Integer.parseInt(numbers.group(first)),
                Integer.parseInt(numbers.group(first + 1)),
                Integer.parseInt(numbers.group(first + 2)));
    }

    boolean isTooOld() {
        return BY_AGE.compare(this, OLDEST) < 0;
    }

    /** Whether it reads what {@code writer} wrote: its own files, older ones, and as Valkey those of Redis up to 7.2. */
    boolean reads(ServerVersion writer) {
        return isValkey == writer.isValkey
                ? BY_AGE.compare(this, writer) >= 0
                : isValkey && BY_AGE.compare(writer, LAST_COMMON) <= 0;
    }

    @Override
    public String toString() {
        return (isValkey ? "valkey " : "redis ") + major + "." + minor + "." + patch;
    }
}
