package mizan.signal.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lexicon of a folder, read again when its files change, with what is kept elsewhere laid over it; a bad one never takes the place of a good one. Anybody may
 * ask for the current lexicon from any thread; {@link #refresh()} is for one caller at a time, now and then.
 */
public final class LexiconSource {

    /** What a refresh came to. */
    public sealed interface Refresh {

        /** Nothing has changed since the last time. */
        record Unchanged() implements Refresh {}

        /** The files changed, or an entry's last day passed, and the new lexicon is in use. */
        record Replaced(Lexicon lexicon) implements Refresh {}

        /** The files changed and are bad: the lexicon before them stays in use. */
        record Refused(InvalidLexiconException reason) implements Refresh {}
    }

    private record FileState(long size, long modified) {}

    private final Path folder;
    private final Clock clock;
    private Map<Path, FileState> files;
    private LocalDate day;
    private Lexicon whole;
    private Lexicon added = Lexicon.EMPTY;
    private Set<String> removed = Set.of();
    private volatile Lexicon current;
    private volatile Optional<InvalidLexiconException> refusal = Optional.empty();

    /**
     * Reads {@code folder}; {@code clock} tells which entries have expired.
     *
     * @throws InvalidLexiconException where there is no good lexicon to begin with
     */
    public LexiconSource(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.files = filesNow();
        this.day = LocalDate.now(clock);
        this.whole = Lexicon.read(folder);
        this.current = whole.on(day);
    }

    /** The last good lexicon, without what has expired. */
    public Lexicon current() {
        return current;
    }

    /** Why the files as they are now are not in use; empty when they are. */
    public Optional<InvalidLexiconException> refusal() {
        return refusal;
    }

    /** Looks whether sizes or times of the files have changed, or the date, and reads again where they have. */
    public synchronized Refresh refresh() {
        Map<Path, FileState> now = filesNow();
        if (!now.equals(files)) {
            files = now;
            return reread();
        }
        LocalDate today = LocalDate.now(clock);
        if (today.equals(day) || merged(today).entries().equals(current.entries())) {
            day = today;
            return new Refresh.Unchanged();
        }
        return use(whole, today);
    }

    private Refresh reread() {
        try {
            Refresh refresh = use(Lexicon.read(folder), LocalDate.now(clock));
            refusal = Optional.empty();
            return refresh;
        } catch (InvalidLexiconException e) {
            refusal = Optional.of(e);
            return new Refresh.Refused(e);
        }
    }

    private Refresh use(Lexicon lexicon, LocalDate today) {
        whole = lexicon;
        day = today;
        current = merged(today);
        return new Refresh.Replaced(current);
    }

    /**
     * Lays other terms over those of the files.
     *
     * @param terms take the place of entries of the files that look for the same words in the same way
     * @param hidden the keys, as in {@link Lexicon#byKey()}, of entries of the files that are not to count
     */
    public synchronized void overlay(Lexicon terms, Set<String> hidden) {
        added = terms;
        removed = Set.copyOf(hidden);
        current = merged(LocalDate.now(clock));
    }

    /** The lexicon of the files alone, the expired entries too. */
    public synchronized Lexicon files() {
        return whole;
    }

    private Lexicon merged(LocalDate today) {
        if (added.entries().isEmpty() && removed.isEmpty()) {
            return whole.on(today);
        }
        Set<String> replaced = new HashSet<>(removed);
        replaced.addAll(added.byKey().keySet());
        return whole.without(replaced).plus(added).on(today);
    }

    /**
     * Taken before reading, so that a change during reading is seen next time. Empty where the folder cannot be listed.
     */
    private Map<Path, FileState> filesNow() {
        Map<Path, FileState> states = new HashMap<>();
        try {
            for (Path file : LexiconFiles.in(folder)) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                states.put(
                        file,
                        new FileState(
                                attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
        } catch (IOException e) {
            return Map.of();
        }
        return states;
    }
}
