package mizan.learning.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.learning.model.BaseFeatures;
import mizan.learning.model.SiteLayer;
import mizan.moderation.VerdictPolicy;
import mizan.signal.Axis;

/**
 * Makes a {@link TrainedLayer} of what the moderators of a site decided: weights on top of the model, pulled towards the model. The
 * same decisions in any order give the same bytes.
 *
 * <p>What keeps a few people, texts or hours from deciding for the whole site, in this order:
 *
 * <ol>
 *   <li>only the newest {@link #MOST_DECISIONS} decisions are looked at;
 *   <li>what was only decided with others (a campaign, a flood, in bulk) teaches nothing;
 *   <li>of near-identical texts only the one decided last counts;
 *   <li>a day on which an account decides against everybody else is left out, with an alarm ({@link ContraryDays});
 *   <li>nothing is learnt before {@link #LEAST_DECISIONS} decisions, of which repeated ones are some, with
 *       {@link #LEAST_OF_A_KIND} of each kind that are not, and about an axis nothing before as many were rejected for it;
 *   <li>of all approvals, and of all rejections, one author counts for at most {@link #AUTHOR_SHARE}, one article for
 *       {@link #ARTICLE_SHARE}, and where at least {@link #SEVERAL_MODERATORS} decide, one of them for {@link #MODERATOR_SHARE};
 *   <li>approvals weigh as much as rejections, however many there are of each.
 * </ol>
 */
public final class LayerTrainer {

    /** Older decisions are not looked at: what a site wants changes, and memory is bounded. */
    public static final int MOST_DECISIONS = 50_000;

    public static final int LEAST_DECISIONS = 200;

    public static final int LEAST_OF_A_KIND = 40;

    /** One author's, but an author always counts for {@link #LEAST_OF_AUTHOR} comments. */
    public static final double AUTHOR_SHARE = 0.02;

    private static final double LEAST_OF_AUTHOR = 3;

    /** One article's, but an article always counts for {@link #LEAST_OF_ARTICLE} comments. */
    public static final double ARTICLE_SHARE = 0.1;

    private static final double LEAST_OF_ARTICLE = 10;

    public static final double MODERATOR_SHARE = 0.4;

    public static final int SEVERAL_MODERATORS = 3;

    /** What pulls the weights towards the model; found by replaying labelled comments ({@code ./mizan evaluate --stream}). */
    private static final double PULL = 0.5;

    private LayerTrainer() {}

    /**
     * What {@code decisions} teach, each comment as it was last decided.
     *
     * @param model what judged their texts: {@link mizan.learning.model.ModelDetector#base()}
     */
    public static TrainedLayer train(String model, List<DecisionExample> decisions) {
        TaughtDecisions taught = TaughtDecisions.of(decisions);
        return new TrainedLayer(
                taught.isEnough()
                        ? layer(model, taught.comments(), Set.of(Axis.values()), LEAST_OF_A_KIND)
                        : SiteLayer.NONE,
                taught.counts(),
                taught.alarms());
    }

    /**
     * Layers that say how {@link #train} does on comments that it has not seen: each one is fitted without one part of the authors and
     * without what is near-identical to a comment of theirs. What is taught to none of them is what {@link #train} is not taught
     * either. Takes {@link CrossFit#PARTS} times as long, nearly.
     *
     * @param model what judged their texts: {@link mizan.learning.model.ModelDetector#base()}
     */
    public static CrossFit crossFit(String model, List<DecisionExample> decisions) {
        TaughtDecisions taught = TaughtDecisions.of(decisions);
        if (!taught.isEnough()) {
            return CrossFit.NONE;
        }
        Set<Axis> axes = Arrays.stream(Axis.values())
                .filter(axis -> unwanted(axis, taught.comments()).size() >= LEAST_OF_A_KIND)
                .collect(Collectors.toSet());
        return new CrossFit(IntStream.range(0, CrossFit.PARTS)
                .mapToObj(part -> layer(model, taught.without(part), axes, 1))
                .toList());
    }

    /** Weights for those of {@code axes} on which {@code least} were rejected. */
    private static SiteLayer layer(String model, List<DecisionExample> decisions, Set<Axis> axes, int least) {
        if (decisions.isEmpty()) {
            return SiteLayer.NONE;
        }
        return SiteLayer.of(
                model,
                Arrays.stream(Axis.values())
                        .map(axis -> weights(axis, decisions, axes.contains(axis) ? least : Integer.MAX_VALUE))
                        .toList());
    }

    private static List<DecisionExample> unwanted(Axis axis, List<DecisionExample> decisions) {
        return decisions.stream().filter(comment -> comment.isUnwanted(axis)).toList();
    }

    private static SiteLayer.Weights weights(Axis axis, List<DecisionExample> decisions, int least) {
        List<DecisionExample> unwanted = unwanted(axis, decisions);
        List<DecisionExample> approved =
                decisions.stream().filter(DecisionExample::isApproved).toList();
        if (unwanted.size() < least || approved.isEmpty()) {
            return nothing(decisions.getFirst().text().features().vector().length);
        }
        double[] ofUnwanted = shares(unwanted);
        double[] ofApproved = shares(approved);
        double half = (sum(ofUnwanted) + sum(ofApproved)) / 2;
        List<LogisticFit.Example> examples = new ArrayList<>();
        addTo(examples, axis, unwanted, ofUnwanted, half / sum(ofUnwanted));
        addTo(examples, axis, approved, ofApproved, half / sum(ofApproved));
        return new LogisticFit(PULL).fit(examples);
    }

    /** @param vector how many numbers a text's vector has */
    private static SiteLayer.Weights nothing(int vector) {
        return new SiteLayer.Weights(
                new float[1 << SiteLayer.BITS], new float[BaseFeatures.SIZE], new float[vector], 0);
    }

    /** Half of what is learnt from is unwanted, so that the model's log-odds are taken without how rare that is. */
    private static void addTo(
            List<LogisticFit.Example> examples,
            Axis axis,
            List<DecisionExample> comments,
            double[] weights,
            double balance) {
        for (int i = 0; i < weights.length; i++) {
            DecisionExample comment = comments.get(i);
            JudgedText.Points points = comment.text().points(axis);
            examples.add(new LogisticFit.Example(
                    comment.text().features(),
                    points.all() - VerdictPolicy.PRIOR,
                    comment.text().base(axis),
                    comment.isUnwanted(axis),
                    weights[i] * balance));
        }
    }

    /** What each of {@code comments}, which are of one kind, counts for beside the others. */
    private static double[] shares(List<DecisionExample> comments) {
        double[] authors = Shares.of(comments, DecisionExample::author, AUTHOR_SHARE, LEAST_OF_AUTHOR);
        double[] articles = Shares.of(comments, DecisionExample::article, ARTICLE_SHARE, LEAST_OF_ARTICLE);
        long moderators = comments.stream()
                .map(DecisionExample::moderator)
                .filter(moderator -> !moderator.isEmpty())
                .distinct()
                .count();
        double[] all = authors.clone();
        double[] ofModerators = Shares.of(
                comments,
                DecisionExample::moderator,
                moderators >= SEVERAL_MODERATORS ? MODERATOR_SHARE : 1,
                LEAST_OF_AUTHOR);
        for (int i = 0; i < all.length; i++) {
            all[i] *= articles[i] * ofModerators[i];
        }
        return all;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }
}
