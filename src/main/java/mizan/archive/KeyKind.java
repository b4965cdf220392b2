package mizan.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mizan.archive.KeyLife.Expiry;
import mizan.language.ClassPathFiles;
import mizan.redis.KeyPrefix;

/**
 * A kind of key that Mizan keeps in Redis: its name behind the prefix, its type, what it holds and about whom, how long it lives,
 * what becomes of it when a person is erased, and how it is checked. All kinds stand in {@code keys.tsv}, a line each, which
 * {@code ./mizan check}, {@code ./mizan person} and the table in {@code docs/operator.md} read.
 *
 * <p>To add a kind: name its keys in a class called {@code ...Keys} that takes the beginning from {@link KeyPrefix}, add a line to
 * {@code keys.tsv}, and copy the line that {@code KeptDataTableTest} prints into the documentation. {@code KeyKindTest} fails while a key is
 * named somewhere and is of no kind, and where it is of two. The columns are, with tabs between:
 *
 * <ol>
 *   <li>the name: {@code {desk}} before it where all sites share the key; {@code <code>} is that of a comment, {@code <state>} a
 *       state, {@code <hash>} a digest or random id, {@code <number>} digits, {@code <day>} a date, {@code <name>} anything
 *   <li>the type: string, hash, set, zset, stream or list
 *   <li>about whom: a {@link DataSubject}
 *   <li>whether it expires: a {@link KeyLife.Expiry}
 *   <li>how long it is kept, in words
 *   <li>the settings that say so, with commas between; {@code -} for none
 *   <li>what becomes of a person in it: a {@link PersonRule}
 *   <li>what is checked: a {@link CheckRule}
 *   <li>what it holds, in words
 * </ol>
 *
 * @param ofDesk true for what all sites share
 * @param name behind the prefix, with placeholders
 * @param type as the command {@code TYPE} answers
 */
public record KeyKind(
        boolean ofDesk,
        String name,
        String type,
        DataSubject subject,
        KeyLife life,
        PersonRule person,
        CheckRule check,
        String holds,
        Pattern pattern) {

    private static final String OF_DESK = "{desk}";
    private static final String START = "mizan:{";
    private static final String NONE = "-";
    private static final int COLUMNS = 9;
    private static final List<String> TYPES = List.of("string", "hash", "set", "zset", "stream", "list");
    private static final List<KeyKind> ALL = ClassPathFiles.lines(KeyKind.class, "keys.tsv").stream()
            .map(KeyKind::parse)
            .toList();

    /** Checks the type. */
    public KeyKind {
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException(type + " is no type of Redis that Mizan uses");
        }
    }

    /** All kinds, in the order of the documentation. */
    public static List<KeyKind> all() {
        return ALL;
    }

    /**
     * Reads a line of the table.
     *
     * @throws IllegalArgumentException where a column is missing or unknown
     */
    static KeyKind parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("A kind of key has " + COLUMNS + " columns: " + line);
        }
        boolean ofDesk = columns[0].startsWith(OF_DESK);
        String name = ofDesk ? columns[0].substring(OF_DESK.length()) : columns[0];
        List<String> settings = columns[5].equals(NONE) ? List.of() : List.of(columns[5].split(","));
        return new KeyKind(
                ofDesk,
                name,
                columns[1],
                one(DataSubject.class, columns[2]),
                new KeyLife(one(Expiry.class, columns[3]), columns[4], settings),
                one(PersonRule.class, columns[6]),
                one(CheckRule.class, columns[7]),
                columns[8],
                compile(name));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    private static Pattern compile(String name) {
        StringBuilder regex = new StringBuilder();
        for (String part : name.split("(?=<)|(?<=>)")) {
            regex.append(
                    switch (part) {
                        case "<code>" -> "[0-9a-z]{20}";
                        case "<state>" -> "(?:held|approved|rejected)";
                        case "<hash>" -> "[A-Za-z0-9_-]+";
                        case "<number>" -> "[0-9]+";
                        case "<day>" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
                        case "<name>" -> "(?s:.+)";
                        default -> Pattern.quote(part);
                    });
        }
        return Pattern.compile(regex.toString());
    }

    /** The kind of a key; empty where it is none of Mizan's, or of a kind that this version does not know. */
    public static Optional<KeyKind> of(String key) {
        String tag = tag(key);
        return ALL.stream().filter(kind -> kind.fits(tag, key)).findFirst();
    }

    /** True for a key of this kind; {@code tag} is its hash tag. */
    boolean fits(String tag, String key) {
        return !tag.isEmpty()
                && (!ofDesk || tag.equals(KeyPrefix.DESK_TAG))
                && pattern.matcher(key.substring(KeyPrefix.of(tag).length())).matches();
    }

    /** The hash tag of a key of Mizan's, the id of a site or that of all sites; empty for other keys. */
    public static String tag(String key) {
        int end = key.startsWith(START) ? key.indexOf("}:", START.length()) : -1;
        return end < 0 ? "" : key.substring(START.length(), end);
    }

    /** What stands in a key behind the part of its name that all keys of the kind have. */
    public String rest(String key) {
        int placeholder = name.indexOf('<');
        int constant = placeholder < 0 ? name.length() : placeholder;
        return key.substring(KeyPrefix.of(tag(key)).length() + constant);
    }

    /** The name as the documentation shows it, with {@code <site>} for a site. */
    public String title() {
        return KeyPrefix.of(ofDesk ? KeyPrefix.DESK_TAG : "<site>") + name;
    }

    @Override
    public String toString() {
        return title();
    }
}
