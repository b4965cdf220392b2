package mizan.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Detectors;
import mizan.signal.Lexicon;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.text.ArabicCommentAnalyzer;
import mizan.text.HtmlStripper;

/**
 * The pure middle of Mizan, in two steps because recent activity is looked up between them by what the first one found:
 * strip and analyse, then detect and judge. Safe to call from several threads.
 */
public final class ModerationPipeline {

    private final HtmlStripper stripper;
    private final ArabicCommentAnalyzer analyzer;
    private final List<Detector> detectors;
    private final VerdictPolicy policy;
    private final Function<SiteId, SitePolicy> sitePolicies;

    /** {@code sitePolicies} must know every site whose comments are moderated. */
    public ModerationPipeline(
            HtmlStripper stripper,
            ArabicCommentAnalyzer analyzer,
            List<Detector> detectors,
            VerdictPolicy policy,
            Function<SiteId, SitePolicy> sitePolicies) {
        this.stripper = stripper;
        this.analyzer = analyzer;
        this.detectors = List.copyOf(detectors);
        this.policy = policy;
        this.sitePolicies = sitePolicies;
    }

    /** The pipeline as the service, the command line and the measurements use it: every detector, in order. */
    public static ModerationPipeline standard(Supplier<Lexicon> lexicon, Function<SiteId, SitePolicy> sitePolicies) {
        return new ModerationPipeline(
                new HtmlStripper(),
                new ArabicCommentAnalyzer(),
                Detectors.inOrder(lexicon, site -> sitePolicies.apply(site).staff()),
                new VerdictPolicy(),
                sitePolicies);
    }

    /** Strips and analyses the fields of {@code draft} that readers fill with words. */
    public AnalyzedComment analyze(Draft draft) {
        return new AnalyzedComment(
                draft.site(),
                analyzer.analyze(stripper.strip(draft.text())),
                analyzer.analyze(stripper.strip(oneLine(stripper.strip(draft.name()).text()))),
                draft.url(),
                draft.circumstances());
    }

    /** A name is shown in one line, and kept as it is shown: what is left of it without markup takes its place. */
    private static String oneLine(String name) {
        return name.replace('\n', ' ');
    }

    /** Judges {@code comment}. A detector that fails is itself a reason to hold, and the others still run. */
    public Verdict moderate(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>();
        for (Detector detector : detectors) {
            signals.addAll(signalsOf(detector, comment, activity));
        }
        return policy.judge(signals, sitePolicies.apply(comment.site()), activity);
    }

    private static List<Signal> signalsOf(Detector detector, AnalyzedComment comment, RecentActivity activity) {
        try {
            return detector.detect(comment, activity);
        } catch (RuntimeException e) {
            SignalKind kind = SignalKind.DETECTOR_FAILED;
            String failure = detector.getClass().getSimpleName() + ": " + e.getClass().getSimpleName();
            return List.of(new Signal(kind, kind.axis(), kind.points(), kind.ruling(), List.of(), Set.of(), failure));
        }
    }
}
