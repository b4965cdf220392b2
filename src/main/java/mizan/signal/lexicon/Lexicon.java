package mizan.signal.lexicon;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.signal.Axis;
import mizan.signal.matching.Clitics;
import mizan.signal.matching.FormIndex;
import mizan.signal.matching.FormIndex.Match;
import mizan.signal.matching.WordSet;
import mizan.text.Term;
import mizan.text.fold.FoldingStep;
import mizan.text.reading.Reading;
import mizan.text.reading.SignedWord;
import mizan.text.reading.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * The terms that a newsroom does not want, with what they mean; immutable. Entries are folded by the same analyzer as
 * comments are, and a look-up costs the same for ten terms as for a hundred thousand.
 */
public final class Lexicon {

    /** A lexicon without entries. */
    public static final Lexicon EMPTY = new Lexicon(List.of());

    private static final Comparator<Match<FoldedEntry>> LONGEST_THEN_HEAVIEST = Comparator.comparingInt(
                    (Match<FoldedEntry> match) -> match.first() - match.end())
            .thenComparingDouble(match -> -match.value().entry().points());

    /** So many words before a reading may belong to a phrase with it. */
    private static final int LOOK_BACK = 2;

    private static final Set<FoldingStep> DOTLESS = Set.of(FoldingStep.DOTLESS_READ);

    private final List<FoldedEntry> entries;
    private final FormIndex<FoldedEntry> forms = new FormIndex<>();
    private final Map<String, FoldedEntry> abuse = new HashMap<>();
    private final WordSet abuseWords;
    private final Map<String, List<FoldedEntry>> stems = new HashMap<>();
    private final Map<String, List<FoldedEntry>> skeletons = new HashMap<>();

    /** The entries by their shape without dots; made when the first text without dots comes. */
    private volatile @Nullable FormIndex<FoldedEntry> dotlessForms;

    /** Worked out when the first comment is judged. */
    private volatile @Nullable String version;

    Lexicon(List<FoldedEntry> entries) {
        this.entries = List.copyOf(entries);
        this.entries.forEach(this::index);
        this.abuseWords = WordSet.of(abuse.keySet());
    }

    /**
     * Reads every file {@code *.tsv} of {@code folder}, in the order of their names; or one file, whatever its name.
     *
     * @throws InvalidLexiconException naming every bad line, or what else is wrong with the folder or file
     */
    public static Lexicon read(Path folder) {
        return new LexiconReader().read(folder);
    }

    /**
     * Reads the lines of one file, which problems call {@code name}.
     *
     * @throws InvalidLexiconException naming every bad line
     */
    public static Lexicon parse(String name, List<String> lines) {
        return new LexiconReader().read(name, lines);
    }

    public List<LexiconEntry> entries() {
        return entries.stream().map(FoldedEntry::entry).toList();
    }

    /** Eight hexadecimal digits that another lexicon has only where its entries do the same in the same order. */
    public String version() {
        String known = version;
        if (known == null) {
            known = LexiconVersion.of(entries());
            version = known;
        }
        return known;
    }

    /** The entries of both; of those for the same words the heavier counts. */
    public Lexicon plus(Lexicon more) {
        List<FoldedEntry> all = new ArrayList<>(entries);
        all.addAll(more.entries);
        return new Lexicon(all);
    }

    /**
     * Those entries that {@code other} has not: none that is looked for in the same way there, with the same
     * exceptions.
     */
    Lexicon without(Lexicon other) {
        Set<Object> known =
                other.entries.stream().map(entry -> lookedFor(entry.entry())).collect(Collectors.toSet());
        return new Lexicon(entries.stream()
                .filter(entry -> !known.contains(lookedFor(entry.entry())))
                .toList());
    }

    private static Object lookedFor(LexiconEntry entry) {
        return List.of(entry.form(), entry.match(), entry.exceptions());
    }

    /** The entries, each under what is the same for all that look for the same words in the same way. */
    public Map<String, LexiconEntry> byKey() {
        Map<String, LexiconEntry> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.putIfAbsent(entry.key(), entry.entry()));
        return byKey;
    }

    /** This lexicon without the entries under {@code keys}. */
    public Lexicon without(Set<String> keys) {
        List<FoldedEntry> left =
                entries.stream().filter(entry -> !keys.contains(entry.key())).toList();
        return left.size() == entries.size() ? this : new Lexicon(left);
    }

    /** This lexicon without the entries that no longer count on {@code day}. */
    public Lexicon on(LocalDate day) {
        List<FoldedEntry> counting =
                entries.stream().filter(entry -> entry.entry().countsOn(day)).toList();
        return counting.size() == entries.size() ? this : new Lexicon(counting);
    }

    /**
     * The entries that {@code terms} hold, in the order of the text. Where one lies within another, the longer is
     * found; of entries for the same words, and of phrases that share a word, the heaviest.
     */
    List<LexiconHit> find(List<Term> terms) {
        return find(terms, new BitSet());
    }

    /** As {@link #find(List)}; marks in {@code excepted} the terms that an entry's exceptions kept from being found. */
    List<LexiconHit> find(List<Term> terms, BitSet excepted) {
        List<LexiconHit> hits = new ArrayList<>(0);
        List<Match<FoldedEntry>> matches = new ArrayList<>(0);
        int covered = 0;
        for (int first = 0; first < terms.size(); first++) {
            matchesAt(terms, first, matches);
            for (Match<FoldedEntry> match : matches) {
                if (match.end() <= covered) {
                    continue;
                }
                if (match.value().isExcepted(terms, first, match.end())) {
                    excepted.set(first, match.end());
                } else {
                    add(new LexiconHit(match.value().entry(), first, match.end()), hits);
                    covered = match.end();
                }
            }
            matches.clear();
        }
        return hits;
    }

    private static void add(LexiconHit hit, List<LexiconHit> hits) {
        boolean overlaps = !hits.isEmpty() && hits.getLast().end() > hit.first();
        if (!overlaps) {
            hits.add(hit);
        } else if (hit.entry().points() > hits.getLast().entry().points()) {
            hits.set(hits.size() - 1, hit);
        }
    }

    /** False where certainly no entry begins with {@code word}. */
    boolean mayHold(CharSequence word) {
        return !stems.isEmpty() || !skeletons.isEmpty() || forms.mayHold(word);
    }

    /** The first of the terms before {@code at} with which a phrase may begin that goes on there; else {@code at}. */
    int phraseBefore(List<Term> terms, int at) {
        int first = Math.max(0, at - LOOK_BACK);
        while (first < at && !forms.goesOnBehind(terms, first, at)) {
            first++;
        }
        return first;
    }

    /**
     * The entries that {@code terms} hold when some of them are read as {@code reading} says; at most one.
     *
     * @param from what {@link #phraseBefore} says of the reading's first term
     */
    List<LexiconHit> find(List<Term> terms, Reading reading, int from) {
        List<Term> read = new SubstitutedTerms(terms, reading);
        List<Match<FoldedEntry>> matches = new ArrayList<>(0);
        int at = reading.first();
        for (int first = from; first <= at; first++) {
            matchesAt(read, first, matches);
            for (Match<FoldedEntry> match : matches) {
                if (match.end() > at && !match.value().isExcepted(read, first, match.end())) {
                    int end = match.end() + reading.end() - at - 1;
                    return List.of(new LexiconHit(match.value().entry(), first, end, reading.steps()));
                }
            }
            matches.clear();
        }
        return List.of();
    }

    /** The entries that a text without dots may hold. */
    List<LexiconHit> find(List<Term> terms, Skeleton.Dotless dotless) {
        DotlessTerms typed = new DotlessTerms(terms, dotless);
        List<LexiconHit> hits = new ArrayList<>(0);
        List<Match<FoldedEntry>> matches = new ArrayList<>(0);
        int covered = 0;
        for (int first = 0; first < terms.size(); first++) {
            dotlessForms().find(typed.shapes(), first, matches);
            matches.sort(LONGEST_THEN_HEAVIEST);
            for (Match<FoldedEntry> match : matches) {
                if (match.end() > covered && typed.mayBe(match.value(), first, match.end())) {
                    hits.add(new LexiconHit(match.value().entry(), first, match.end(), DOTLESS));
                    covered = match.end();
                }
            }
            matches.clear();
        }
        return hits;
    }

    /** The heaviest entry of one word that {@code word}, in Latin letters, may spell in Arabic. */
    Optional<LexiconEntry> spelled(LatinWord word) {
        List<FoldedEntry> found = new ArrayList<>(0);
        word.spellings((sounds, bare) -> forms.findSpelled(sounds, bare, found));
        return found.stream()
                .filter(word::mayMean)
                .map(FoldedEntry::entry)
                .max(Comparator.comparingDouble(LexiconEntry::points));
    }

    /** The heaviest entry of one word in Latin letters that {@code word} may be without its signs. */
    Optional<LexiconEntry> spelled(SignedWord word) {
        List<FoldedEntry> found = new ArrayList<>(0);
        forms.findSpelled(word.letters(), true, found);
        return found.stream()
                .map(FoldedEntry::entry)
                .filter(Lexicon::isPlainAbuse)
                .max(Comparator.comparingDouble(LexiconEntry::points));
    }

    /** The entry of abuse that holds a comment and is this one word, with nothing before or after it. */
    Optional<LexiconEntry> abuse(String word) {
        FoldedEntry entry = mayBeAbuse(word.hashCode()) ? abuse.get(word) : null;
        return entry == null ? Optional.empty() : Optional.of(entry.entry());
    }

    /** False where {@link #abuse} has certainly no entry of a word with this hash. */
    boolean mayBeAbuse(int hash) {
        return abuseWords.mayHold(hash);
    }

    private static boolean isPlainAbuse(LexiconEntry entry) {
        return entry.category().axis() == Axis.ABUSE && entry.severity() != Severity.LOW;
    }

    private FormIndex<FoldedEntry> dotlessForms() {
        FormIndex<FoldedEntry> index = dotlessForms;
        if (index == null) {
            index = new FormIndex<>(Clitics.DOTLESS);
            for (FoldedEntry entry : entries) {
                EntryForms.addTo(index, entry);
            }
            dotlessForms = index;
        }
        return index;
    }

    private void matchesAt(List<Term> terms, int first, List<Match<FoldedEntry>> matches) {
        forms.find(terms, first, matches);
        if (!stems.isEmpty()) {
            for (FoldedEntry entry : stems.getOrDefault(terms.get(first).stem(), List.of())) {
                matches.add(new Match<>(entry, first, first + 1));
            }
        }
        if (!skeletons.isEmpty()) {
            String skeleton = Skeleton.of(terms.get(first).form());
            for (FoldedEntry entry : skeletons.getOrDefault(skeleton, List.of())) {
                matches.add(new Match<>(entry, first, first + 1));
            }
        }
        if (matches.size() > 1) {
            matches.sort(LONGEST_THEN_HEAVIEST);
        }
    }

    private void index(FoldedEntry entry) {
        Term word = entry.words().getFirst();
        EntryForms.addTo(forms, entry);
        boolean isOneWord =
                entry.entry().match() == MatchType.EXACT || entry.entry().match() == MatchType.WORD;
        if (isOneWord && isPlainAbuse(entry.entry())) {
            abuse.putIfAbsent(word.form(), entry);
        }
        if (entry.entry().match() == MatchType.STEM) {
            stems.computeIfAbsent(word.stem(), stem -> new ArrayList<>(1)).add(entry);
        } else if (entry.entry().match() == MatchType.SKELETON) {
            skeletons
                    .computeIfAbsent(Skeleton.of(word.form()), shape -> new ArrayList<>(1))
                    .add(entry);
        }
    }
}
