package mizan.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.RecordChange;
import mizan.audit.RecordType;
import mizan.audit.SettingsStore;
import mizan.signal.lexicon.InvalidLexiconException;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconCollisions;
import mizan.signal.lexicon.LexiconEntry;
import mizan.signal.lexicon.LexiconProblem;
import mizan.signal.lexicon.LexiconReader;
import mizan.signal.lexicon.LexiconSource;
import mizan.signal.lexicon.Severity;
import org.jboss.logging.Logger;

/**
 * The terms that editors added and removed at the desk, laid over the lexicon files of every instance; the files stay as
 * they are. Blocks.
 */
public final class DeskLexicon {

    /** The file that problems and entries of the desk's terms name. */
    public static final String SOURCE = "desk";

    /** More is a list that belongs into a file. */
    static final int MAX_TERMS = 5_000;

    private static final Logger LOG = Logger.getLogger(DeskLexicon.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of the desk's terms, where the file that is made of them begins with a header. */
    private static final int FIRST_LINE = 2;

    private final SettingsStore store;
    private final LexiconSource lexicons;
    private volatile Read lastRead = new Read(Map.of(), new Overlay(Lexicon.EMPTY, Set.of()));

    public DeskLexicon(SettingsStore store, LexiconSource lexicons) {
        this.store = store;
        this.lexicons = lexicons;
    }

    /** What a record holds: the line of an added term, or an empty one for a removed one. */
    record Stored(String line) {}

    /** What became of a term of the files or the desk. */
    public enum Origin {
        FILES,
        DESK,
        /** In the files, but it does not count. */
        REMOVED
    }

    /** A term, the key that it is changed by, and whether the files hold one under that key. */
    public record DeskTerm(String key, LexiconEntry entry, Origin origin, boolean isInFiles) {}

    /** What came of a change. */
    public enum Result {
        DONE,
        /** The line is empty, or a remark. */
        NO_TERM,
        /** It would reject comments for ordinary words, and nobody said that this is meant. */
        NOT_CONFIRMED,
        UNKNOWN_TERM,
        TOO_MANY_TERMS,
        CHANGED_MEANWHILE
    }

    /** Every term, those of the desk first, then those of the files in their order. */
    public List<DeskTerm> terms() {
        Overlay overlay = overlay(store.all(RecordType.LEXICON));
        Map<String, LexiconEntry> added = overlay.added().byKey();
        Map<String, LexiconEntry> files = lexicons.files().byKey();
        List<DeskTerm> terms = new ArrayList<>();
        added.forEach((key, entry) -> terms.add(new DeskTerm(key, entry, Origin.DESK, files.containsKey(key))));
        files.forEach((key, entry) -> {
            if (!added.containsKey(key)) {
                Origin origin = overlay.removed().contains(key) ? Origin.REMOVED : Origin.FILES;
                terms.add(new DeskTerm(key, entry, origin, true));
            }
        });
        return terms;
    }

    /** The terms whose form holds {@code q}, as it was typed or folded, in the order of {@link #terms()}. */
    public List<DeskTerm> find(String q) {
        String wanted = q.strip();
        return terms().stream()
                .filter(term ->
                        term.entry().form().contains(wanted) || term.key().contains(wanted))
                .toList();
    }

    /**
     * Adds a term, in the place of one that looks for the same words in the same way.
     *
     * @param line as in a lexicon file
     * @param isConfirmed that {@link #ordinaryWords} are meant to be hit, where there are any
     * @throws InvalidLexiconException saying what is wrong with it
     */
    public Result add(String line, boolean isConfirmed, String by) {
        Lexicon term = parseNew(line);
        if (!isConfirmed && !ordinaryWords(term).isEmpty()) {
            return Result.NOT_CONFIRMED;
        }
        return term.byKey().keySet().stream()
                .findFirst()
                .map(known -> add(known, line, by))
                .orElse(Result.NO_TERM);
    }

    /**
     * The ordinary words for which a term would reject comments, most frequent first; none for a term that alone rejects nothing.
     *
     * @throws InvalidLexiconException saying what is wrong with the term
     */
    public static List<String> ordinaryWords(String line) {
        return ordinaryWords(parseNew(line));
    }

    private static List<String> ordinaryWords(Lexicon term) {
        boolean isPlain = term.entries().stream().anyMatch(entry -> entry.severity() == Severity.HIGH);
        return isPlain
                ? LexiconCollisions.of(term).words().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Lexicon parseNew(String line) {
        return Lexicon.parse(SOURCE, List.of(LexiconReader.HEADER, line));
    }

    private Result add(String key, String line, String by) {
        Map<String, String> records = store.all(RecordType.LEXICON);
        if (records.size() >= MAX_TERMS && !records.containsKey(key)) {
            return Result.TOO_MANY_TERMS;
        }
        return write(key, records.getOrDefault(key, ""), json(line), AuditAction.TERM_ADDED, by);
    }

    /**
     * Changes a term of the desk or of the files to a line that looks for the same words in the same way; otherwise as {@link #add}.
     *
     * @param seen the record that the editor saw, from {@link #record}
     * @return {@link Result#CHANGED_MEANWHILE} where somebody else has changed the term since
     */
    public Result change(String key, String seen, String line, boolean isConfirmed, String by) {
        Lexicon term = parseNew(line);
        Map<String, String> records = store.all(RecordType.LEXICON);
        boolean isKnown = records.containsKey(key) || isInFiles(key);
        if (!isKnown || !term.byKey().containsKey(key)) {
            return Result.UNKNOWN_TERM;
        }
        if (!isConfirmed && !ordinaryWords(term).isEmpty()) {
            return Result.NOT_CONFIRMED;
        }
        if (records.size() >= MAX_TERMS && !records.containsKey(key)) {
            return Result.TOO_MANY_TERMS;
        }
        if (records.getOrDefault(key, "").equals(json(line))) {
            return Result.DONE;
        }
        return write(key, seen, json(line), AuditAction.TERM_CHANGED, by);
    }

    /** The record that is kept for the term {@code key}, for {@link #change}; empty where it is as in the files. */
    public String record(String key) {
        return store.find(RecordType.LEXICON, key).orElse("");
    }

    private boolean isInFiles(String key) {
        return lexicons.files().byKey().containsKey(key);
    }

    /** Takes a term out: one of the desk is gone, one of the files counts no longer. */
    public Result remove(String key, String by) {
        String record = store.find(RecordType.LEXICON, key).orElse("");
        String after = isInFiles(key) ? json("") : "";
        if (record.equals(after)) {
            return Result.UNKNOWN_TERM;
        }
        return write(key, record, after, AuditAction.TERM_REMOVED, by);
    }

    /** Lets a term of the files that was removed or changed at the desk count again as it stands there. */
    public Result restore(String key, String by) {
        Optional<String> record = store.find(RecordType.LEXICON, key).filter(json -> isRemoval(json) || isInFiles(key));
        return record.map(json -> write(key, json, "", AuditAction.TERM_RESTORED, by))
                .orElse(Result.UNKNOWN_TERM);
    }

    private Result write(String key, String before, String after, AuditAction action, String by) {
        NewAuditEntry auditEntry = new NewAuditEntry(action, by, key, before, after);
        boolean written = store.write(new RecordChange(RecordType.LEXICON, key, before, after, auditEntry));
        refresh();
        return written ? Result.DONE : Result.CHANGED_MEANWHILE;
    }

    /** Reads what editors changed and lays it over the files. */
    public void refresh() {
        Overlay overlay = overlay(store.all(RecordType.LEXICON));
        lexicons.overlay(overlay.added(), overlay.removed());
    }

    private record Overlay(Lexicon added, Set<String> removed) {}

    /** The records as they were read last, and what they say: reading them again costs much more than comparing them. */
    private record Read(Map<String, String> records, Overlay overlay) {}

    private Overlay overlay(Map<String, String> records) {
        Read known = lastRead;
        if (!known.records().equals(records)) {
            known = new Read(Map.copyOf(records), read(records));
            lastRead = known;
        }
        return known.overlay();
    }

    /** A record that this version cannot read is passed over, and logged. */
    private static Overlay read(Map<String, String> records) {
        List<String> lines = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        records.forEach((key, json) -> {
            Optional<String> line = line(json);
            if (line.isEmpty()) {
                LOG.error("A term of the desk cannot be read and is not in use");
            } else if (line.get().isEmpty()) {
                removed.add(key);
            } else {
                lines.add(line.get());
            }
        });
        return new Overlay(parse(lines), removed);
    }

    /** Lines that a change of the lexicon's rules has made bad are left out, and logged. */
    private static Lexicon parse(List<String> lines) {
        try {
            return parseAll(lines);
        } catch (InvalidLexiconException e) {
            LOG.errorf("Some terms of the desk are not in use: %s", e.getMessage());
            return parseGood(lines, e.problems());
        }
    }

    private static Lexicon parseGood(List<String> lines, List<LexiconProblem> problems) {
        Set<Integer> bad = problems.stream().map(LexiconProblem::line).collect(Collectors.toSet());
        List<String> good = IntStream.range(0, lines.size())
                .filter(i -> !bad.contains(i + FIRST_LINE))
                .mapToObj(lines::get)
                .toList();
        try {
            return parseAll(good);
        } catch (InvalidLexiconException e) {
            LOG.errorf("No term of the desk is in use: %s", e.getMessage());
            return Lexicon.EMPTY;
        }
    }

    private static Lexicon parseAll(List<String> lines) {
        List<String> file = new ArrayList<>(List.of(LexiconReader.HEADER));
        file.addAll(lines);
        return Lexicon.parse(SOURCE, file);
    }

    private static Lexicon parseAlone(String line) {
        try {
            return parseAll(List.of(line));
        } catch (InvalidLexiconException e) {
            return Lexicon.EMPTY;
        }
    }

    /** The term that a record of the settings store holds; empty where it holds none, or one that this version cannot read. */
    public static Optional<LexiconEntry> entry(String record) {
        return line(record)
                .flatMap(line -> parseAlone(line).byKey().values().stream().findFirst());
    }

    /** True when a record of the settings store says that a term of the files counts no longer. */
    public static boolean isRemoval(String record) {
        return line(record).equals(Optional.of(""));
    }

    private static Optional<String> line(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Stored.class).line());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String json(String line) {
        try {
            return JSON.writeValueAsString(new Stored(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
