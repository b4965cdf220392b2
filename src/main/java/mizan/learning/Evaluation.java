package mizan.learning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.signal.Axis;

/** What the whole pipeline makes of a file of labelled comments. */
public final class Evaluation {

    private final String file;
    private final List<Judged> judged;
    private final double threshold;

    private Evaluation(String file, List<Judged> judged, double threshold) {
        this.file = file;
        this.judged = judged;
        this.threshold = threshold;
    }

    /**
     * Judges every comment of {@code file} as a comment of {@code site}.
     *
     * @param threshold from which probability on a comment is claimed to be positive, for F1, precision and recall
     */
    public static Evaluation of(LabelledFile file, ModerationPipeline pipeline, SiteId site, double threshold) {
        List<Judged> judged = new ArrayList<>(file.comments().size());
        for (LabelledComment comment : file.comments()) {
            Draft draft = new Draft(
                    site, new ArticleRef("evaluation", ""), "", "", "", comment.text(), Circumstances.ORDINARY);
            judged.add(new Judged(comment, pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE)));
        }
        return new Evaluation(file.name(), List.copyOf(judged), threshold);
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
        return (int) judged.stream().filter(one -> one.verdict().outcome() == outcome).count();
    }

    /** The figures of one axis; empty where nothing is labelled on it. */
    public Optional<AxisFigures> figures(Axis axis) {
        return Optional.of(AxisFigures.of(axis, threshold, judged)).filter(figures -> figures.rows() > 0);
    }

    /** For each kind of the set that has positives on {@code axis}: the figures of its comments alone, by name. */
    public Map<String, AxisFigures> families(Axis axis) {
        Map<String, List<Judged>> byKind = new TreeMap<>();
        for (Judged one : judged) {
            if (one.label(axis) == Label.POSITIVE) {
                byKind.computeIfAbsent(one.comment().kind(), kind -> new ArrayList<>()).add(one);
            }
        }
        Map<String, AxisFigures> families = new TreeMap<>();
        byKind.forEach((kind, ones) -> families.put(kind, AxisFigures.of(axis, threshold, ones)));
        return families;
    }

    /** The comments that were rejected although nobody labelled them as anything to reject; to be read by a person. */
    public List<Judged> questionableRejections() {
        return judged.stream()
                .filter(one -> one.verdict().outcome() == Outcome.REJECT
                        && one.comment().abuse() != Label.POSITIVE
                        && one.comment().spam() != Label.POSITIVE)
                .toList();
    }
}
