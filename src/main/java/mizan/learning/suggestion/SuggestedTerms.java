package mizan.learning.suggestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import mizan.comment.Author;
import mizan.comment.SiteId;
import mizan.learning.newsroom.BaseJudge;
import mizan.learning.newsroom.ExampleReader;
import mizan.learning.site.DecisionExample;
import mizan.learning.site.TaughtDecisions;
import mizan.queue.State;
import mizan.queue.decided.DecidedComment;
import mizan.queue.decided.DecidedComments;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import mizan.signal.Category;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconCollisions;
import mizan.signal.lexicon.LexiconReader;
import mizan.signal.lexicon.MatchType;

/**
 * Suggests terms from what people decided at a site. The decisions that teach are those that teach a layer ({@link TaughtDecisions}).
 * Blocks, longer the more decisions there are; what was found is kept for {@link #PAUSE}, and one site is looked at at a time.
 */
public final class SuggestedTerms {

    /** The newest decisions that are looked at: bounds time and memory. */
    public static final int MOST_DECISIONS = 10_000;

    /** What was found is used again for so long, and for so long only. */
    static final Duration PAUSE = Duration.ofMinutes(1);

    /** Whoever accepts or dismisses so many comes back to new ones. */
    private static final int MOST_TERMS = 100;

    /** What a reason says of a word, as far as one can. */
    private static final Map<String, Category> OF_REASONS = Map.of(
            "insult", Category.INSULT,
            "obscenity", Category.OBSCENE,
            "hate_speech", Category.RACIST,
            "violence", Category.VIOLENCE,
            "advert", Category.ADVERT);

    private static final Map<Axis, Category> OF_AXES =
            new EnumMap<>(Map.of(Axis.ABUSE, Category.INSULT, Axis.SPAM, Category.ADVERT));

    private final DecidedComments decided;
    private final BaseJudge base;
    private final Clock clock;
    private final Map<SiteId, Suggestions> kept = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();

    /** @param base the rules and the model, without any layer */
    public SuggestedTerms(DecidedComments decided, BaseJudge base, Clock clock) {
        this.decided = decided;
        this.base = base;
        this.clock = clock;
    }

    /** What may be suggested at {@code site}, whatever lexicons hold and editors dismissed; at most a minute old. */
    public Suggestions of(SiteId site) {
        looking.lock();
        try {
            Suggestions known = kept.get(site);
            Instant now = clock.instant();
            if (known == null || Duration.between(known.at(), now).compareTo(PAUSE) >= 0) {
                known = look(site, now);
                kept.put(site, known);
            }
            return known;
        } finally {
            looking.unlock();
        }
    }

    private Suggestions look(SiteId site, Instant now) {
        Texts texts = new Texts();
        decided.newest(site, MOST_DECISIONS, texts::add);
        TaughtDecisions taught = TaughtDecisions.of(texts.examples.comments());
        return new Suggestions(
                taught.isEnough() ? colliding(terms(texts, taught)) : List.of(),
                taught.counts().approved(),
                taught.counts().rejected(),
                taught.missing(),
                taught.missingApprovals(),
                taught.missingRejections(),
                now);
    }

    /** Of a term that both axes suggest the better one. */
    private static List<SuggestedTerm> terms(Texts texts, TaughtDecisions taught) {
        List<TaughtText> all = texts.taught(taught.comments());
        Map<String, SuggestedTerm> terms = new LinkedHashMap<>();
        Arrays.stream(Axis.values())
                .flatMap(axis -> new TermSearch(axis, all, texts.vocabulary, texts.picker::isName)
                        .find().stream().limit(MOST_TERMS).map(tally -> term(axis, tally)))
                .sorted(Comparator.comparingDouble((SuggestedTerm term) -> -term.score())
                        .thenComparing(SuggestedTerm::form))
                .forEach(term -> terms.putIfAbsent(term.form(), term));
        return terms.values().stream().limit(MOST_TERMS).toList();
    }

    private static SuggestedTerm term(Axis axis, TermSearch.Tally tally) {
        return new SuggestedTerm(
                tally.form(),
                tally.isPhrase() ? MatchType.PHRASE : MatchType.EXACT,
                category(axis, tally.reasons()),
                tally.score(),
                tally.rejected(),
                tally.authors(),
                tally.approved(),
                tally.approvedAuthors(),
                tally.examples(),
                List.of());
    }

    /** What most of the reasons say that say anything; the first in the order of categories of those. */
    static Category category(Axis axis, Stream<String> reasons) {
        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        reasons.filter(OF_REASONS::containsKey)
                .forEach(reason -> counts.merge(OF_REASONS.get(reason), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getKey().axis() == axis)
                .max(Map.Entry.<Category, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> OF_AXES.get(axis));
    }

    private static List<SuggestedTerm> colliding(List<SuggestedTerm> terms) {
        List<String> lines = Stream.concat(
                        Stream.of(LexiconReader.HEADER), terms.stream().map(term -> term.line(term.category(), "")))
                .toList();
        Map<String, List<String>> collisions = new HashMap<>();
        LexiconCollisions.of(Lexicon.parse("suggestions", lines))
                .words()
                .forEach((entry, words) -> collisions.put(entry.form(), words));
        return terms.stream()
                .map(term -> term.colliding(collisions.getOrDefault(term.form(), List.of())))
                .toList();
    }

    /** The words of decided comments, and what they teach. */
    private final class Texts {

        private final ExampleReader examples = new ExampleReader(base);
        private final Vocabulary vocabulary = new Vocabulary();
        private final WordPicker picker = new WordPicker(vocabulary);
        private final Map<String, TaughtText> words = new HashMap<>();

        void add(DecidedComment one) {
            AnalyzedComment analyzed = examples.add(one);
            boolean isRejected = one.decision().to() == State.REJECTED;
            String id = one.decision().comment().code();
            words.put(
                    id,
                    new TaughtText(
                            id,
                            picker.pick(analyzed, one.comment().verdict().signals(), isRejected),
                            author(one.comment().comment().author()),
                            one.comment().comment().article().id(),
                            null,
                            one.decision().reason()));
        }

        /** Who brings neither user nor e-mail nor name is known by the address. */
        private static String author(Author author) {
            return author.key().isEmpty() && !author.addressKey().isEmpty()
                    ? "address " + author.addressKey()
                    : author.key();
        }

        List<TaughtText> taught(List<DecisionExample> comments) {
            List<TaughtText> taught = new ArrayList<>();
            for (DecisionExample comment : comments) {
                TaughtText text = words.get(comment.id());
                if (text != null) {
                    taught.add(text.rejectedFor(comment.unwanted()));
                }
            }
            return taught;
        }
    }
}
