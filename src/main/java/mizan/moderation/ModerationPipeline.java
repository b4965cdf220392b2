package mizan.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.LateDetector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.context.ArticleWords;
import mizan.signal.lexicon.Lexicon;
import mizan.text.AnalyzedText;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.html.HtmlStripper;

/**
 * The pure middle of Mizan, in two steps because recent activity is looked up between them by what the first one found:
 * strip and analyse, then detect and judge. Safe to call from several threads.
 */
public final class ModerationPipeline {

    /** Reasons that a mode adds, which nothing in the comment has caused. */
    private static final Set<SignalKind> OF_MODES = Set.of(
            SignalKind.FIRST_COMMENTS_HELD,
            SignalKind.EVERYTHING_HELD,
            SignalKind.ARTICLE_HELD,
            SignalKind.ATTACK_HELD);

    private final HtmlStripper stripper;
    private final ArabicCommentAnalyzer analyzer;
    private final List<Detector> detectors;
    private final List<LateDetector> lateDetectors;
    private final Supplier<String> lexiconVersion;
    private final VerdictPolicy policy;
    private final Function<SiteId, SitePolicy> sitePolicies;
    private final AnalyzedText noName;

    /**
     * @param lexiconVersion asked for each verdict, because lexicons may change while the service runs
     * @param sitePolicies must know every site whose comments are moderated
     */
    public ModerationPipeline(
            HtmlStripper stripper,
            ArabicCommentAnalyzer analyzer,
            List<Detector> detectors,
            List<LateDetector> lateDetectors,
            Supplier<String> lexiconVersion,
            VerdictPolicy policy,
            Function<SiteId, SitePolicy> sitePolicies) {
        this.stripper = stripper;
        this.analyzer = analyzer;
        this.detectors = List.copyOf(detectors);
        this.lateDetectors = List.copyOf(lateDetectors);
        this.lexiconVersion = lexiconVersion;
        this.policy = policy;
        this.sitePolicies = sitePolicies;
        this.noName = name("");
    }

    /** {@link #standard(Supplier, List, Function)} with the rules alone. */
    public static ModerationPipeline standard(Supplier<Lexicon> lexicon, Function<SiteId, SitePolicy> sitePolicies) {
        return standard(lexicon, List.of(), sitePolicies);
    }

    /**
     * The pipeline as the service, the command line and the measurements use it: every rule, in order, and after them what
     * was learnt, if anything.
     */
    public static ModerationPipeline standard(
            Supplier<Lexicon> lexicon, List<LateDetector> learned, Function<SiteId, SitePolicy> sitePolicies) {
        return new ModerationPipeline(
                new HtmlStripper(),
                new ArabicCommentAnalyzer(),
                Detectors.inOrder(lexicon, site -> sitePolicies.apply(site).staff()),
                learned,
                () -> lexicon.get().version(),
                new VerdictPolicy(),
                sitePolicies);
    }

    /** This pipeline with every rule as it is, but for the lexicon; for trying out terms. */
    public ModerationPipeline with(Lexicon lexicon) {
        return standard(() -> lexicon, lateDetectors, sitePolicies);
    }

    /** This pipeline with every rule as it is, but with {@code learned} after them; for trying out another model or layer. */
    public ModerationPipeline with(List<LateDetector> learned) {
        return new ModerationPipeline(stripper, analyzer, detectors, learned, lexiconVersion, policy, sitePolicies);
    }

    /** {@link #analyze(Draft, String)} of a comment on an article whose words are not known. */
    public AnalyzedComment analyze(Draft draft) {
        return analyze(draft, "");
    }

    /**
     * Strips and analyses the fields of {@code draft} that readers fill with words.
     *
     * @param article title and text of the article, markup and all, from somebody who may speak for the newspaper; empty
     *     where it is not known
     */
    public AnalyzedComment analyze(Draft draft, String article) {
        return analyze(draft, words(article));
    }

    /** The words of an article with this title and text, as {@link #analyze(Draft, String)} takes them. */
    public ArticleWords words(String article) {
        return article.isBlank()
                ? ArticleWords.NONE
                : ArticleWords.of(analyzer.analyze(stripper.strip(article)).terms());
    }

    /** {@link #analyze(Draft, String)} of a comment on an article whose words were found before. */
    public AnalyzedComment analyze(Draft draft, ArticleWords article) {
        return new AnalyzedComment(
                draft.site(),
                analyzer.analyze(stripper.strip(draft.text())),
                draft.name().isEmpty() ? noName : name(draft.name()),
                draft.url(),
                draft.circumstances(),
                article,
                Detectors.WORDS);
    }

    /** A name is shown in one line, and kept as it is shown: what is left of it without markup takes its place. */
    private AnalyzedText name(String typed) {
        return analyzer.analyze(stripper.strip(stripper.strip(typed).text().replace('\n', ' ')));
    }

    /** As {@link #moderate(AnalyzedComment, RecentActivity)}, on an article on which whatever would be approved waits for a person. */
    public Verdict moderateOnHeldArticle(AnalyzedComment comment, RecentActivity activity) {
        return VerdictPolicy.onHeldArticle(moderate(comment, activity));
    }

    /**
     * As {@link #moderate(AnalyzedComment, RecentActivity)}, of a comment that belongs to an attack: what would be approved waits
     * for a person. What was learnt is not asked, which is the dearest part: it rejects nothing, and here approves nothing either.
     */
    public Verdict moderateInAttack(AnalyzedComment comment, RecentActivity activity) {
        return VerdictPolicy.inAttack(judge(comment, activity, List.of(), new JudgedWith(lexiconVersion.get(), "")));
    }

    /** Judges {@code comment}. A detector that fails is itself a reason to hold, and the others still run. */
    public Verdict moderate(AnalyzedComment comment, RecentActivity activity) {
        return judge(comment, activity, lateDetectors, judgesWith(comment.site()));
    }

    private Verdict judge(
            AnalyzedComment comment, RecentActivity activity, List<LateDetector> learned, JudgedWith judgedWith) {
        List<Signal> signals = new ArrayList<>();
        for (Detector detector : detectors) {
            signals.addAll(unlessFailed(detector, () -> detector.detect(comment, activity)));
        }
        for (LateDetector detector : learned) {
            signals.addAll(unlessFailed(detector, () -> detector.detect(comment, List.copyOf(signals))));
        }
        return policy.judge(signals, sitePolicies.apply(comment.site()), activity)
                .judgedWith(judgedWith);
    }

    /**
     * {@code kept} with every reason and every place that the text of {@code draft} gives for the kinds that were kept
     * ({@link Verdict#toKeep} drops some of very many); as it is where other word lists or another model would judge now.
     */
    public Verdict whole(Verdict kept, Draft draft) {
        if (!KeptReasons.mayHaveMore(kept.signals()) || !kept.judgedWith().equals(judgesWith(draft.site()))) {
            return kept;
        }
        Map<SignalKind, List<Signal>> found = ofKinds(moderate(analyze(draft), RecentActivity.NONE));
        List<Signal> whole = new ArrayList<>();
        ofKinds(kept).forEach((kind, signals) -> {
            List<Signal> anew = found.getOrDefault(kind, List.of());
            whole.addAll(anew.size() < signals.size() ? signals : anew);
        });
        return new Verdict(kept.outcome(), kept.spam(), kept.abuse(), whole, kept.decidedBy(), kept.judgedWith());
    }

    private static Map<SignalKind, List<Signal>> ofKinds(Verdict verdict) {
        return verdict.signals().stream()
                .collect(Collectors.groupingBy(Signal::kind, LinkedHashMap::new, Collectors.toList()));
    }

    /** The word lists and the model that a comment of {@code site} would be judged with now. */
    public JudgedWith judgesWith(SiteId site) {
        String model =
                lateDetectors.stream().map(detector -> detector.version(site)).collect(Collectors.joining("+"));
        return new JudgedWith(lexiconVersion.get(), model);
    }

    /** What stands for {@code word} and all its spellings when it is compared. */
    public String matchKey(String word) {
        return analyzer.analyze(stripper.strip(word)).key().text();
    }

    /** What would have made {@code verdict} milder at {@code site}: each alone; empty where nothing of the comment would. */
    public List<Counterfactual> counterfactuals(Verdict verdict, SiteId site) {
        return new Counterfactuals(policy, sitePolicies.apply(site), verdict).find();
    }

    /**
     * What would be made of a comment at a site with the policy {@code site}, by the reasons that were found when it came: neither
     * the lexicons nor the model of today are asked. What waited because of its article or of an attack waits still.
     *
     * @param approvedOfAuthor comments of the same author that stand approved at the site, this one not among them
     */
    public Outcome outcomeUnder(SitePolicy site, Verdict kept, int approvedOfAuthor) {
        List<Signal> ofComment = kept.signals().stream()
                .filter(signal -> !OF_MODES.contains(signal.kind()))
                .toList();
        RecentActivity activity = new RecentActivity(0, 0, 0, approvedOfAuthor, 0);
        Outcome outcome = policy.judge(ofComment, site, activity).outcome();
        boolean waits =
                kept.decidedBy() == DecidingReason.ARTICLE_MODE || kept.decidedBy() == DecidingReason.ATTACK_MODE;
        return waits && outcome == Outcome.APPROVE ? Outcome.HOLD : outcome;
    }

    private static List<Signal> unlessFailed(Object detector, Supplier<List<Signal>> detection) {
        try {
            return detection.get();
        } catch (RuntimeException e) {
            SignalKind kind = SignalKind.DETECTOR_FAILED;
            String failure =
                    detector.getClass().getSimpleName() + ": " + e.getClass().getSimpleName();
            return List.of(
                    new Signal(kind, kind.axis(), kind.points(), kind.maxOutcome(), List.of(), Set.of(), failure));
        }
    }
}
