package mizan.learning.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mizan.comment.SiteId;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.Thresholds;
import mizan.signal.Axis;

/** What must be known of a model before it is trusted, in Markdown: what it learnt from, how well it judges, its faults. */
public final class ModelCard {

    /** The name of the card's file, beside the model. */
    public static final String NAME = "README.md";

    private static final SiteId SITE = new SiteId("training");

    private final StringBuilder text = new StringBuilder();

    private ModelCard() {}

    /** The card of {@code trained}; {@code pipeline} judges with it and with the rules. */
    public static String of(TrainedModel trained, ModerationPipeline pipeline) {
        ModelCard card = new ModelCard();
        card.introduction();
        card.sets(trained.data());
        card.figures(trained, pipeline);
        card.published(trained);
        card.guards(GuardPairs.movements(trained.model()));
        card.faults();
        return card.text.toString();
    }

    private void introduction() {
        add("# Model card");
        add("");
        add(
                "Written by `./mizan train DATA_DIR`; do not edit. The model gives every comment points towards abuse and towards");
        add(
                "spam: natural log-odds that add to those of the rules. It is a table with two weights of one byte, one for each axis,");
        add(
                "for hashed stems, pairs of stems, letter n-grams and signs: two linear support vector machines. Every set counts as if");
        add(String.format(
                        Locale.ROOT,
                        "%.0f in 100 of its comments were positive, whatever it was enriched to.",
                        100 * SetBalance.POSITIVE_SHARE)
                + " Points are calibrated on comments");
        add(
                "that the model was not trained with, together with the rules, for traffic in which one comment in five is unwanted.");
        add("");
        add(
                "It judges what is written, not whether it is true, and not the person who wrote it. It is meant for comments on news");
        add(
                "sites in Arabic, its dialects, Arabizi and French, with people who look at what is held. What else was tried is");
        add("described in [the figures](../../docs/figures.md#what-else-was-tried).");
    }

    private void sets(TrainingData data) {
        add("");
        add("## What it learnt from");
        add("");
        add("| set | dialect | comments | abuse | spam | stated licence | source |");
        add("|---|---|--:|--:|--:|---|---|");
        bySet(data.toLearnFrom()).forEach((name, examples) -> {
            TrainingSet set = examples.getFirst().set();
            add(String.format(
                    Locale.ROOT,
                    "| %s | %s | %,d | %,d | %,d | %s | %s |",
                    name,
                    set.dialect(),
                    examples.size(),
                    count(examples, Axis.ABUSE),
                    count(examples, Axis.SPAM),
                    set.licence(),
                    set.source()));
        });
        add("");
        add("None of these texts is in this repository. Published comments that nobody labelled count as harmless.");
    }

    private void figures(TrainedModel trained, ModerationPipeline pipeline) {
        add("");
        add("## How well it judges");
        add("");
        add(
                "On the development files, which it was not trained with, but on which the threshold for yes or no was chosen");
        add(String.format(
                Locale.ROOT,
                "(abuse %.3f, spam %.3f); the whole pipeline with its rules and the thresholds of a new site.",
                trained.model().threshold(Axis.ABUSE),
                trained.model().threshold(Axis.SPAM)));
        for (Axis axis : List.of(Axis.ABUSE, Axis.SPAM)) {
            add("");
            add("| " + axis.name().toLowerCase(Locale.ROOT)
                    + " | rows | positive | macro-F1 | F1 | precision | recall | AUC | ECE | stopped | rejected |");
            add("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
            bySet(trained.data().toMeasureWith()).forEach((name, examples) -> {
                LabelledFile file = new LabelledFile(
                        name, examples.stream().map(Example::comment).toList());
                Evaluation.of(file, pipeline, SITE, trained.model()::threshold)
                        .figures(axis)
                        .ifPresent(figures -> add(row(name, figures)));
            });
        }
        add("");
        add(
                "ECE is measured against the sets as they are, most of which have far more than one unwanted comment in five.");
    }

    private static String row(String name, AxisFigures figures) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |",
                name,
                figures.rows(),
                figures.positives(),
                figures.macroF1(),
                figures.f1(),
                figures.precision(),
                figures.recall(),
                figures.auc(),
                figures.ece(),
                figures.stopped(),
                figures.rejected());
    }

    private void published(TrainedModel trained) {
        Thresholds thresholds = Thresholds.WITH_MODEL;
        add("");
        add("## Published comments");
        add("");
        add("Comments that newspapers published, each judged by a model that was trained without it (three parts):");
        add("");
        add("| set | comments | held | rejected |");
        add("|---|--:|--:|--:|");
        trained.publishedOutcomes(thresholds).forEach((name, outcomes) -> {
            double all = outcomes.values().stream().mapToInt(n -> n).sum();
            add(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.2f%% | %.2f%% |",
                    name,
                    (int) all,
                    100 * outcomes.getOrDefault(Outcome.HOLD, 0) / all,
                    100 * outcomes.getOrDefault(Outcome.REJECT, 0) / all));
        });
        add("");
        add(String.format(
                Locale.ROOT,
                "One in twenty has more than %.3f of abuse or %.3f of spam, one in a hundred more than %.3f or %.3f.",
                trained.exceededBy(0.05, Axis.ABUSE),
                trained.exceededBy(0.05, Axis.SPAM),
                trained.exceededBy(0.01, Axis.ABUSE),
                trained.exceededBy(0.01, Axis.SPAM)));
    }

    private void guards(Map<String, Double> movements) {
        add("");
        add("## Words that must not matter");
        add("");
        add(
                "Pairs of sentences that differ only in such a word (`guard_pairs.tsv`); the largest movement of a probability. The");
        add("model does not see the words of `neutral_words.txt` at all.");
        add("");
        add("| family | largest movement |");
        add("|---|--:|");
        movements.forEach((family, movement) -> add(String.format(Locale.ROOT, "| %s | %.3f |", family, movement)));
    }

    private void faults() {
        add("");
        add("## Known faults");
        add("");
        add(
                "- Labels disagree from set to set: some call sharp political attack abuse, others do not. Comments that attack a");
        add("  government without insulting anybody are held more often than they should be.");
        add("- Irony, quotation and allusion are not understood.");
        add("- Most training comments are from 2012 to 2023; new insults are unknown until somebody labels them.");
        add("- Adverts were learnt from tweets of the Gulf; other dialects' adverts are mostly caught by rules.");
        add(
                "- Sudanese, Libyan, Mauritanian and Iraqi are hardly represented; Arabizi beyond Tunisia and Algeria is not.");
    }

    private void add(String line) {
        text.append(line).append('\n');
    }

    private static Map<String, List<Example>> bySet(List<Example> examples) {
        return examples.stream()
                .collect(Collectors.groupingBy(example -> example.set().name(), TreeMap::new, Collectors.toList()));
    }

    private static long count(List<Example> examples, Axis axis) {
        return examples.stream()
                .filter(example -> example.comment().label(axis) == Label.POSITIVE)
                .count();
    }
}
