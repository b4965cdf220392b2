package mizan.signal.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mizan.language.ClassPathFiles;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.Term;
import mizan.text.reading.Arabizi;
import org.jspecify.annotations.Nullable;

/**
 * Words with the parts that they play in a pattern, read from a file whose sections name the parts: a line in brackets,
 * then words and phrases with commas between them. A look-up is one pass over the terms of a text.
 *
 * @param <R> the parts
 */
public final class WordRoles<R extends Enum<R>> {

    private static final String SEPARATOR = "،";

    /** A form of one or more words, and the parts that it plays: a bit for each, by its place in the enum. */
    record Entry(List<String> form, long parts, boolean takesSuffix) {

        /** Adds this form to {@code index} as {@code value}. */
        <T> void addTo(FormIndex<T> index, T value) {
            if (form.size() == 1 && takesSuffix) {
                index.addWord(form.getFirst(), value);
            } else {
                index.addPhrase(form, value);
            }
        }
    }

    private final R[] roles;
    private final List<Entry> entries = new ArrayList<>();
    private final FormIndex<Long> forms = new FormIndex<>();

    private WordRoles(Class<R> roles) {
        this.roles = roles.getEnumConstants();
        if (this.roles.length > Long.SIZE) {
            throw new IllegalArgumentException(roles + " has more parts than a number has bits");
        }
    }

    /** The words of {@code file}, which stands beside {@code owner}, with what Arabic attaches to them. */
    public static <R extends Enum<R>> WordRoles<R> read(Class<R> roles, Class<?> owner, String file) {
        return read(roles, owner, file, EnumSet.noneOf(roles));
    }

    /**
     * The same, where words of the parts {@code withoutSuffix} take a prefix only. A suffix makes other words of names and of
     * professions: {@code مدرس} and {@code مدرسه}, {@code الرياض} and {@code الرياضه}.
     */
    public static <R extends Enum<R>> WordRoles<R> read(
            Class<R> roles, Class<?> owner, String file, Set<R> withoutSuffix) {
        return of(roles, ClassPathFiles.lines(owner, file), withoutSuffix);
    }

    /** The words of {@code lines}, which have the format of a file, with what Arabic attaches to them. */
    public static <R extends Enum<R>> WordRoles<R> of(Class<R> roles, List<String> lines) {
        return of(roles, lines, EnumSet.noneOf(roles));
    }

    private static <R extends Enum<R>> WordRoles<R> of(Class<R> roles, List<String> lines, Set<R> withoutSuffix) {
        WordRoles<R> words = new WordRoles<>(roles);
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        Map<List<String>, Set<R>> byForm = new LinkedHashMap<>();
        R role = null;
        for (String line : lines) {
            if (line.startsWith("[")) {
                role = Enum.valueOf(roles, line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                continue;
            }
            for (String entry : line.split(SEPARATOR, -1)) {
                List<String> form =
                        analyzer.analyze(entry).terms().stream().map(Term::form).toList();
                if (!form.isEmpty()) {
                    byForm.computeIfAbsent(form, one -> EnumSet.noneOf(roles))
                            .add(Objects.requireNonNull(role, "words must follow the name of a section"));
                }
            }
        }
        byForm.forEach((form, parts) -> words.add(form, parts, withoutSuffix.containsAll(parts)));
        return words;
    }

    private void add(List<String> form, Set<R> parts, boolean withoutSuffix) {
        long mask = 0;
        for (R part : parts) {
            mask |= 1L << part.ordinal();
        }
        Entry entry = new Entry(List.copyOf(form), mask, !withoutSuffix);
        entries.add(entry);
        entry.addTo(forms, mask);
    }

    /** Every form, in the order of the file. */
    List<Entry> entries() {
        return entries;
    }

    /** Where the words of each part stand in {@code text}. */
    public Places<R> in(List<Term> text) {
        Places<R> places = nowhere();
        List<Match<Long>> found = new ArrayList<>(0);
        for (int i = 0; i < text.size(); i++) {
            forms.find(text, i, found);
        }
        for (Match<Long> match : found) {
            places.add(match.value(), match.first(), match.end());
        }
        return places;
    }

    /** Places of a text that holds none of the words. */
    Places<R> nowhere() {
        return new Places<>(roles.length);
    }

    /**
     * Adds to {@code places} the parts of the word {@code spelled}, in Latin letters, that is the term {@code at} or
     * what is left of it: those of every Arabic word that it may spell.
     */
    public void addSpelled(String spelled, int at, Places<R> places) {
        List<List<String>> sounds = Arabizi.sounds(spelled);
        if (sounds.isEmpty()) {
            return;
        }
        List<Long> found = new ArrayList<>(0);
        forms.findSpelled(sounds, false, found);
        found.forEach(parts -> places.add(parts, at, at + 1));
    }

    /** Where the words of each part stand in one text, in indices of its terms. */
    public static final class Places<R extends Enum<R>> {

        /** By the place of a part in its enum; made when asked for, because most parts are played by no word of a text. */
        private final @Nullable BitSet[] byRole;

        private Places(int roles) {
            byRole = new BitSet[roles];
        }

        /** Adds the terms {@code first} to {@code end} (exclusive) to the parts whose bits are set. */
        void add(long parts, int first, int end) {
            for (long rest = parts; rest != 0; rest &= rest - 1) {
                of(Long.numberOfTrailingZeros(rest)).set(first, end);
            }
        }

        /** The terms that play each part, in the order of the enum. */
        List<BitSet> all() {
            List<BitSet> all = new ArrayList<>();
            for (int role = 0; role < byRole.length; role++) {
                all.add(of(role));
            }
            return all;
        }

        /** The terms that play {@code role}. */
        public BitSet of(R role) {
            return of(role.ordinal());
        }

        private BitSet of(int role) {
            BitSet known = byRole[role];
            BitSet places = known == null ? new BitSet(0) : known;
            byRole[role] = places;
            return places;
        }

        /** True where a term from {@code first} (inclusive, may be negative) to {@code end} (exclusive) plays {@code role}. */
        public boolean has(R role, int first, int end) {
            @Nullable BitSet places = byRole[role.ordinal()];
            int next = places == null ? -1 : places.nextSetBit(Math.max(0, first));
            return next >= 0 && next < end;
        }

        /** True where no word of the text plays one of {@code parts}. */
        public boolean hasNone(Set<R> parts) {
            for (R part : parts) {
                if (byRole[part.ordinal()] != null) {
                    return false;
                }
            }
            return true;
        }
    }
}
