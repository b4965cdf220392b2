package mizan.learning.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.Verdict;
import mizan.signal.Axis;

/** What the whole pipeline makes of a file of labelled comments. */
public final class Evaluation {

    private static final SiteId TRAINING = new SiteId("training");

    private final String file;
    private final List<JudgedComment> judged;
    private final ToDoubleFunction<Axis> threshold;

    private Evaluation(String file, List<JudgedComment> judged, ToDoubleFunction<Axis> threshold) {
        this.file = file;
        this.judged = judged;
        this.threshold = threshold;
    }

    /**
     * Judges every comment of {@code file} as a comment of {@code site}.
     *
     * @param threshold from which probability on a comment is claimed to be positive, for F1, precision and recall
     */
    public static Evaluation of(
            LabelledFile file, ModerationPipeline pipeline, SiteId site, ToDoubleFunction<Axis> threshold) {
        List<JudgedComment> judged = file.comments().parallelStream()
                .map(comment -> new JudgedComment(comment, judge(comment.text(), pipeline, site)))
                .toList();
        return new Evaluation(file.name(), judged, threshold);
    }

    /** What the whole pipeline makes of a text alone: an author without a past, in ordinary circumstances. */
    public static Verdict judge(String text, ModerationPipeline pipeline, SiteId site) {
        return judge(text, "", pipeline, site);
    }

    /** {@link #judge(String, ModerationPipeline, SiteId)} of a comment on an article with this title and text. */
    public static Verdict judge(String text, String article, ModerationPipeline pipeline, SiteId site) {
        return pipeline.moderate(pipeline.analyze(draft(text, site), article), RecentActivity.NONE);
    }

    /** What the whole pipeline makes of each of {@code comments}, in their order. */
    static List<JudgedComment> judge(List<LabelledComment> comments, ModerationPipeline pipeline) {
        return comments.parallelStream()
                .map(comment -> new JudgedComment(comment, judge(comment.text(), pipeline, TRAINING)))
                .toList();
    }

    static Draft draft(String text, SiteId site) {
        return new Draft(site, new ArticleRef("evaluation", ""), "", "", "", text, Circumstances.ORDINARY);
    }

    public String file() {
        return file;
    }

    public int rows() {
        return judged.size();
    }

    /** How many comments came to each outcome. */
    public Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, count(outcome));
        }
        return outcomes;
    }

    private int count(Outcome outcome) {
        return (int) judged.stream()
                .filter(one -> one.verdict().outcome() == outcome)
                .count();
    }

    /** The figures of one axis; empty where nothing is labelled on it. */
    public Optional<AxisFigures> figures(Axis axis) {
        return Optional.of(AxisFigures.of(axis, threshold.applyAsDouble(axis), judged))
                .filter(figures -> figures.rows() > 0);
    }

    /** For each kind of the set that has positives on {@code axis}: the figures of its comments alone, by name. */
    public Map<String, AxisFigures> families(Axis axis) {
        Map<String, List<JudgedComment>> byKind = new TreeMap<>();
        for (JudgedComment one : judged) {
            if (one.label(axis) == Label.POSITIVE) {
                byKind.computeIfAbsent(one.comment().kind(), kind -> new ArrayList<>())
                        .add(one);
            }
        }
        Map<String, AxisFigures> families = new TreeMap<>();
        byKind.forEach((kind, ones) -> families.put(kind, AxisFigures.of(axis, threshold.applyAsDouble(axis), ones)));
        return families;
    }

    /** What became of the comments, by what they are. */
    public NewsroomFigures newsroom() {
        return NewsroomFigures.of(judged);
    }

    /** The comments that became other than their newsroom wants: ordinary ones stopped, unwanted ones approved. */
    public List<JudgedComment> misjudged() {
        return judged.stream()
                .filter(one -> {
                    NewsroomFigures.Group group = NewsroomFigures.Group.of(one.comment());
                    boolean isStopped = one.verdict().outcome() != Outcome.APPROVE;
                    return group != NewsroomFigures.Group.UNLABELLED && group.isUnwanted() != isStopped;
                })
                .toList();
    }

    /** The comments that were rejected although nobody labelled them as anything to reject; to be read by a person. */
    public List<JudgedComment> questionableRejections() {
        return judged.stream()
                .filter(one -> one.verdict().outcome() == Outcome.REJECT
                        && one.comment().abuse() != Label.POSITIVE
                        && one.comment().spam() != Label.POSITIVE)
                .toList();
    }
}
