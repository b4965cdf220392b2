package mizan.learning.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.SiteLayer;
import mizan.learning.site.DecisionExample;
import mizan.learning.site.JudgedTextReader;
import mizan.learning.site.LayerTrainer;
import mizan.learning.site.TrainedLayer;
import mizan.learning.train.Label;
import mizan.learning.train.LabelledComment;
import mizan.learning.train.LabelledFile;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import org.jspecify.annotations.Nullable;

/**
 * Plays the labelled comments of a file in as decisions, in their order: what is labelled as abuse or spam is rejected for it, what
 * is labelled as neither is approved. After so many decisions what they teach judges the last {@link #MEASURED} of the file, which
 * are never learnt.
 *
 * <p>Measured is abuse, or spam where the file has no labels of abuse. Thresholds are where the comments
 * that are measured put them, as a site's own published comments do: where 3% of the wanted ones are stopped.
 */
public final class Replay {

    /** After how many decisions it is measured. */
    public static final List<Integer> DECISIONS = List.of(0, 200, 1000, 3000);

    /** The share of the file, from its end, that is only measured with. */
    public static final double MEASURED = 0.3;

    private static final double ERRORS = 0.01;
    private static final double READERS = 0.03;
    private static final SiteId SITE = new SiteId("replay");
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * What is measured after some decisions; every share is 0 to 1, and not a number (NaN) where only comments of one kind are measured
     * with, or none.
     *
     * @param decisions how many were to be played in
     * @param played how many there were: fewer where the file ends before
     * @param wanted how many comments were measured with that are labelled as wanted
     * @param unwanted how many that are labelled as unwanted
     * @param auc the probability that an unwanted comment is judged worse than one that is not
     * @param settled how many comments need no person where one in a hundred of them may be settled wrongly
     * @param stopped how many of the unwanted comments are stopped where 3% of the others are
     */
    public record Point(
            int decisions, int played, int wanted, int unwanted, double auc, double settled, double stopped) {

        /** Why nothing is measured; empty where it is. */
        public String whyNotMeasured() {
            if (wanted > 0 && unwanted > 0) {
                return "";
            }
            return String.format(
                    Locale.ROOT,
                    "of the last %.0f%% of the file no comment is labelled%s",
                    100 * MEASURED,
                    wanted == 0 && unwanted == 0 ? "" : unwanted == 0 ? " as unwanted" : " as wanted");
        }
    }

    private final ModerationPipeline pipeline;
    private final ModelDetector detector;

    /** @param pipeline has the rules, and thresholds that do not matter here */
    public Replay(ModerationPipeline pipeline, ModelDetector detector) {
        this.pipeline = pipeline;
        this.detector = detector;
    }

    /** Plays {@code file} in, once for each of {@link #DECISIONS}. */
    public List<Point> play(LabelledFile file) {
        List<LabelledComment> labelled = file.comments().stream()
                .filter(comment ->
                        Arrays.stream(Axis.values()).anyMatch(axis -> comment.label(axis) != Label.UNLABELLED))
                .toList();
        Axis axis = labelled.stream().anyMatch(comment -> comment.abuse() != Label.UNLABELLED) ? Axis.ABUSE : Axis.SPAM;
        int measuredFrom = labelled.size() - (int) Math.round(labelled.size() * MEASURED);
        List<LabelledComment> measured = labelled.subList(measuredFrom, labelled.size()).stream()
                .filter(comment -> comment.label(axis) != Label.UNLABELLED)
                .toList();
        List<DecisionExample> decided = decided(labelled.subList(
                0,
                Math.min(
                        measuredFrom,
                        DECISIONS.stream().mapToInt(count -> count).max().orElse(0))));
        int unwanted = (int) measured.stream()
                .filter(comment -> comment.label(axis) == Label.POSITIVE)
                .count();
        List<Point> points = new ArrayList<>();
        for (int decisions : DECISIONS) {
            List<DecisionExample> played = decided.subList(0, Math.min(decisions, decided.size()));
            TrainedLayer trained = LayerTrainer.train(detector.base(), played);
            Ranking ranking = ranking(measured, axis, trained.layer());
            points.add(new Point(
                    decisions,
                    played.size(),
                    measured.size() - unwanted,
                    unwanted,
                    ranking.auc(),
                    ranking.settled(ERRORS),
                    ranking.stopped(READERS)));
        }
        return points;
    }

    private List<DecisionExample> decided(List<LabelledComment> comments) {
        ModerationPipeline base = pipeline.with(List.of(detector));
        JudgedTextReader reader = new JudgedTextReader(detector.vectors());
        List<DecisionExample> decided = new ArrayList<>();
        for (LabelledComment comment : comments) {
            AnalyzedComment analyzed = base.analyze(draft(comment));
            decided.add(new DecisionExample(
                    comment.id(),
                    reader.read(analyzed, base.moderate(analyzed, RecentActivity.NONE)),
                    unwanted(comment),
                    "",
                    "",
                    "",
                    BEGIN.plusSeconds(decided.size()),
                    false));
        }
        return decided;
    }

    private static @Nullable Axis unwanted(LabelledComment comment) {
        if (comment.abuse() == Label.POSITIVE) {
            return Axis.ABUSE;
        }
        return comment.spam() == Label.POSITIVE ? Axis.SPAM : null;
    }

    private Ranking ranking(List<LabelledComment> comments, Axis axis, SiteLayer layer) {
        ModerationPipeline taught = pipeline.with(List.of(detector.with(site -> layer)));
        return new Ranking(comments.stream()
                .map(comment -> {
                    Verdict verdict = taught.moderate(taught.analyze(draft(comment)), RecentActivity.NONE);
                    return new Ranking.Scored(
                            axis == Axis.ABUSE ? verdict.abuse() : verdict.spam(),
                            comment.label(axis) == Label.POSITIVE);
                })
                .toList());
    }

    private static Draft draft(LabelledComment comment) {
        return new Draft(SITE, new ArticleRef("replay", ""), "", "", "", comment.text(), Circumstances.ORDINARY);
    }
}
