package mizan.learning.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import mizan.learning.model.UnnamedWords;
import mizan.signal.Axis;
import mizan.signal.matching.FormIndex;
import mizan.signal.matching.FormIndex.Match;
import mizan.text.Term;
import mizan.text.fold.MatchKey;

/**
 * Finds the words and two-word phrases that stand in comments rejected for one axis more often than in approved ones. What looks
 * promising as it is written is counted again as a lexicon would find it, with prefixes and suffixes. The same comments in the same
 * order give the same terms.
 *
 * <p>A term must stand in rejected comments by {@link #LEAST_AUTHORS} authors and on {@link #LEAST_ARTICLES} articles: what one
 * person says, or what only one article is about, such as somebody's name, is no word of the newsroom's.
 */
final class TermSearch {

    static final int LEAST_AUTHORS = 5;

    static final int LEAST_ARTICLES = 3;

    /** Chance alone goes so far once in forty words; editors look at what is left. */
    static final double LEAST_SCORE = 1.96;

    /** Shorter words stand within too many others. */
    static final int SHORTEST = 3;

    /** A longer word is nothing that anybody would write again. */
    private static final int LONGEST = 30;

    /** Of one axis so many are counted again. */
    private static final int MOST_PROMISING = 500;

    /** Bounds the memory that phrases take: some 30 MB. */
    private static final int MOST_PHRASES = 300_000;

    private static final int LEAST_PROMISING = 2;

    private static final Comparator<Tally> BEST_FIRST =
            Comparator.comparingDouble((Tally tally) -> -tally.score).thenComparing(tally -> tally.key);

    private final Vocabulary vocabulary;
    private final List<TaughtText> rejected;
    private final List<TaughtText> approved;
    private final IntPredicate isName;
    private final Map<Long, int[]> counts = new HashMap<>();

    /**
     * @param texts the oldest decision first
     * @param isName tells the numbers of words that are names of authors
     */
    TermSearch(Axis axis, List<TaughtText> texts, Vocabulary vocabulary, IntPredicate isName) {
        this.vocabulary = vocabulary;
        this.rejected = texts.stream().filter(text -> text.unwanted() == axis).toList();
        this.approved = texts.stream().filter(text -> text.unwanted() == null).toList();
        this.isName = isName;
    }

    /** The best first; of terms of which one is found where another stands, the better alone. */
    List<Tally> find() {
        List<Tally> promising = promising();
        FormIndex<Tally> index = new FormIndex<>();
        promising.forEach(tally -> tally.addTo(index));
        rejected.forEach(text -> found(text, index).forEach(tally -> tally.reject(text)));
        approved.forEach(text -> found(text, index).forEach(tally -> tally.approve(text)));
        long ofRejected = Math.max(1, words(rejected));
        long ofApproved = Math.max(1, words(approved));
        LogOdds odds = new LogOdds(ofRejected, ofApproved);
        List<Tally> best = promising.stream()
                .filter(tally -> tally.authors() >= LEAST_AUTHORS && tally.articles() >= LEAST_ARTICLES)
                .peek(tally -> tally.score = odds.score(tally.rejected(), tally.approved()))
                .filter(tally -> tally.score >= LEAST_SCORE)
                .sorted(BEST_FIRST)
                .toList();
        return withoutOverlaps(best, index);
    }

    private List<Tally> withoutOverlaps(List<Tally> best, FormIndex<Tally> index) {
        List<Tally> chosen = new ArrayList<>();
        Set<Tally> covered = new HashSet<>();
        Set<Tally> isChosen = new HashSet<>();
        for (Tally tally : best) {
            Set<Tally> within = found(tally.words, index);
            if (!covered.contains(tally) && within.stream().noneMatch(isChosen::contains)) {
                chosen.add(tally);
                isChosen.add(tally);
                covered.addAll(within);
            }
        }
        return chosen;
    }

    /** What stands in at least a few rejected comments as it is written, the most promising first. */
    private List<Tally> promising() {
        rejected.forEach(text -> units(text).forEach(this::countRejected));
        counts.values().removeIf(count -> count[0] < LEAST_PROMISING);
        approved.forEach(text -> units(text).forEach(this::countApproved));
        LogOdds odds = new LogOdds(Math.max(1, words(rejected)), Math.max(1, words(approved)));
        return counts.entrySet().stream()
                .map(entry -> tally(entry.getKey(), odds.score(entry.getValue()[0], entry.getValue()[1])))
                .filter(tally -> tally.score > 0)
                .sorted(BEST_FIRST)
                .limit(MOST_PROMISING)
                .toList();
    }

    private Tally tally(long unit, double score) {
        int second = (int) unit;
        int first = (int) (unit >> 32);
        return new Tally(second == Vocabulary.NOTHING ? List.of(first) : List.of(first, second), vocabulary, score);
    }

    private void countRejected(long unit) {
        if (counts.size() < MOST_PHRASES || counts.containsKey(unit)) {
            counts.computeIfAbsent(unit, any -> new int[2])[0]++;
        }
    }

    private void countApproved(long unit) {
        int[] known = counts.get(unit);
        if (known != null) {
            known[1]++;
        }
    }

    /** The words and phrases of a comment that may become terms, each once. */
    private Set<Long> units(TaughtText text) {
        Set<Long> units = new HashSet<>();
        for (int i = 0; i < text.words().size(); i++) {
            int word = text.words().get(i);
            int next = i + 1 < text.words().size() ? text.words().get(i + 1) : Vocabulary.NOTHING;
            if (mayBeTerm(word)) {
                units.add(unit(word, Vocabulary.NOTHING));
            }
            if (mayBePhrase(word, next)) {
                units.add(unit(word, next));
            }
        }
        return units;
    }

    /** One of the words must be able to stand for itself; the other may join, but is no name and calls nobody behind it. */
    private boolean mayBePhrase(int first, int second) {
        return mayStandInPhrase(first)
                && mayStandInPhrase(second)
                && !isVocative(second)
                && (mayBeTerm(first) || mayBeTerm(second));
    }

    private boolean mayStandInPhrase(int word) {
        return word != Vocabulary.NOTHING && vocabulary.term(word).form().length() <= LONGEST && !isName.test(word);
    }

    private boolean mayBeTerm(int word) {
        return word != Vocabulary.NOTHING
                && hasLength(vocabulary.term(word).form().length())
                && !UnnamedWords.isOne(vocabulary.term(word))
                && !isName.test(word);
    }

    private static boolean hasLength(int length) {
        return length >= SHORTEST && length <= LONGEST;
    }

    private boolean isVocative(int word) {
        return vocabulary.term(word).form().equals(WordPicker.VOCATIVE);
    }

    private static long unit(int first, int second) {
        return (long) first << 32 | second & 0xFFFFFFFFL;
    }

    private static long words(List<TaughtText> texts) {
        return texts.stream()
                .mapToLong(text -> text.words().stream().distinct().count())
                .sum();
    }

    private Set<Tally> found(TaughtText text, FormIndex<Tally> index) {
        return found(text.words(), index);
    }

    private Set<Tally> found(List<Integer> words, FormIndex<Tally> index) {
        List<Term> terms = words.stream().map(vocabulary::term).toList();
        List<Match<Tally>> matches = new ArrayList<>();
        for (int first = 0; first < terms.size(); first++) {
            index.find(terms, first, matches);
        }
        Set<Tally> found = new HashSet<>();
        matches.forEach(match -> found.add(match.value()));
        return found;
    }

    /** What was counted of a term. */
    static final class Tally {

        private static final int MOST_EXAMPLES = 3;

        private final List<Integer> words;
        private final List<Term> terms;
        private final String form;
        private final String key;
        private final List<TaughtText> rejected = new ArrayList<>();
        private final Set<String> rejectedAuthors = new HashSet<>();
        private final Set<String> articles = new HashSet<>();
        private final Set<String> approvedAuthors = new HashSet<>();
        private int approved;
        private double score;

        private Tally(List<Integer> words, Vocabulary vocabulary, double score) {
            this.words = words;
            this.terms = words.stream().map(vocabulary::term).toList();
            this.key = String.join(" ", terms.stream().map(Term::form).toList());
            String spelled =
                    String.join(" ", words.stream().map(vocabulary::spelling).toList());
            this.form = MatchKey.of(spelled).text().equals(key) ? spelled : key;
            this.score = score;
        }

        private void addTo(FormIndex<Tally> index) {
            if (isPhrase()) {
                index.addPhrase(terms.stream().map(Term::form).toList(), this);
            } else {
                index.addWord(terms.getFirst().form(), this);
            }
        }

        private void reject(TaughtText text) {
            rejected.add(text);
            articles.add(text.article());
            if (!text.author().isEmpty()) {
                rejectedAuthors.add(text.author());
            }
        }

        private void approve(TaughtText text) {
            approved++;
            if (!text.author().isEmpty()) {
                approvedAuthors.add(text.author());
            }
        }

        boolean isPhrase() {
            return words.size() > 1;
        }

        String form() {
            return form;
        }

        double score() {
            return score;
        }

        int rejected() {
            return rejected.size();
        }

        int approved() {
            return approved;
        }

        int authors() {
            return rejectedAuthors.size();
        }

        int approvedAuthors() {
            return approvedAuthors.size();
        }

        int articles() {
            return articles.size();
        }

        /** The reasons of the rejections. */
        Stream<String> reasons() {
            return rejected.stream().map(TaughtText::reason);
        }

        /** The newest rejected comments, of different authors as long as there are any. */
        List<String> examples() {
            List<TaughtText> newest = rejected.reversed();
            Set<String> authors = new HashSet<>();
            List<TaughtText> ofOthers = newest.stream()
                    .filter(text -> authors.add(text.author()))
                    .limit(MOST_EXAMPLES)
                    .toList();
            return Stream.concat(ofOthers.stream(), newest.stream())
                    .map(TaughtText::id)
                    .distinct()
                    .limit(MOST_EXAMPLES)
                    .toList();
        }
    }
}
