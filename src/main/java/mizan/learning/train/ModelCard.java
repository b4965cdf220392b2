package mizan.learning.train;

import java.io.IOException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mizan.comment.SiteId;
import mizan.digest.Digests;
import mizan.language.ClassPathFiles;
import mizan.learning.model.Model;
import mizan.learning.model.ModelFile;
import mizan.learning.vectors.VectorFile;
import mizan.learning.vectors.WordVectors;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.signal.Axis;

/** What must be known of a model before it is trusted, in Markdown: what it learnt from, how well it judges, its faults. */
public final class ModelCard {

    /** The name of the card's file, beside the model. */
    public static final String NAME = "README.md";

    private static final SiteId SITE = new SiteId("training");

    /** What the shipped vectors were learnt from beyond the sets that are listed. */
    private static final List<String> VECTOR_SOURCES = List.of(
            "Learnt from the texts of the sets below, of ajfull (Mubarak et al. 2017), letmi (Mulki and Ghanem 2021), saudihs, tsac (Medhaffar et al.",
            "2017, LGPL-3) and tunizi (Fourati et al. 2020), whose labels teach nothing here, and from unlabelled ones: tweets (motazsaad,",
            "Apache-2.0; arsarcasm, MIT; astd, GPL-2; covidvac; alharthi, \"cite\"; saudi_irony, CC0; ajgt, AFL-3; emotional_tone), reviews",
            "(elsahar), dialects (malek; shami, Apache-2.0) and comments (MYC, hespress_hind); no licence is stated where none is named.");

    private final StringBuilder text = new StringBuilder();

    private ModelCard() {}

    /**
     * The card of {@code trained}.
     *
     * @param unseen what {@link LeaveOneSetOut} measured; empty where it did not
     * @param pipelines judge with a model and with the rules
     */
    public static String of(
            TrainedModel trained,
            Map<String, LeaveOneSetOut.Unseen> unseen,
            Function<Model, ModerationPipeline> pipelines)
            throws IOException {
        ModelCard card = new ModelCard();
        card.introduction();
        card.files(trained);
        card.sets(trained.data());
        card.figures(trained, pipelines.apply(trained.model()));
        card.unseen(unseen);
        List<TrainedModel.Published> published = trained.published(pipelines);
        card.published(published);
        card.calibration(
                Evaluation.judge(trained.data().calibratingToMeasureWith(), pipelines.apply(trained.model())),
                published.stream().map(TrainedModel.Published::judged).toList());
        card.guards(GuardPairs.movements(trained.model()));
        card.text.append(ClassPathFiles.text(ModelCard.class, "what_decisions_add.md"));
        card.text.append(ClassPathFiles.text(ModelCard.class, "known_faults.md"));
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
                "for hashed stems, pairs of stems, letter n-grams and signs, and for each axis what the mean of the word vectors says:");
        add(
                "two linear support vector machines. The vectors were learnt from text that nobody labelled; of each word only what it says");
        add("on either axis is in the model, and the vocabulary is kept as hashes. Every set counts as if");
        add(String.format(
                        Locale.ROOT,
                        "%.0f in 100 of its comments were positive, whatever it was enriched to.",
                        100 * SetBalance.POSITIVE_SHARE)
                + " Points are calibrated on comments");
        add(
                "that the model was not trained with, together with the rules, for traffic in which one comment in ten is unwanted (below).");
        add("");
        add(
                "It judges what is written, not whether it is true, and not the person who wrote it. It is meant for comments on news");
        add(
                "sites in Arabic, its dialects, Arabizi and French, with people who look at what is held. What else was tried is");
        add("described in [the figures](../../docs/figures.md#what-else-was-tried).");
    }

    private void files(TrainedModel trained) throws IOException {
        WordVectors vectors = trained.data().vectors();
        add("");
        add("## Files");
        add("");
        add("| file | bytes | SHA-256 |");
        add("|---|--:|---|");
        addFile(ModelFile.NAME, ModelFile.bytes(trained.model()));
        addFile(VectorFile.NAME, VectorFile.bytes(vectors));
        add("");
        add(String.format(
                Locale.ROOT,
                "`%s` has vectors of %d numbers for %,d words, each of which at least three sources have, and for letter n-grams.",
                VectorFile.NAME,
                WordVectors.SIZE,
                vectors.words()));
        add("Training and what a newsroom's decisions teach need it; judging without those does not.");
        VECTOR_SOURCES.forEach(this::add);
    }

    private void unseen(Map<String, LeaveOneSetOut.Unseen> figures) {
        if (!figures.isEmpty()) {
            add("");
            add("## Kinds that it has never seen");
            add("");
            add(
                    "Each set judged, for abuse and with the rules, by what the other sets teach (`./mizan train --leave-one-set-out`).");
            add(
                    "Stopped at 4.7 / 3 in 100 readers: of its abuse, where so many of the Saudi and Moroccan readers' comments are, a");
            add("third of which was not learnt from either; the last columns are with the thresholds of a new site.");
            add("");
            LeaveOneSetOut.table(figures).forEach(this::add);
        }
    }

    private void addFile(String name, byte[] bytes) {
        add(String.format(
                Locale.ROOT,
                "| `%s` | %,d | `%s` |",
                name,
                bytes.length,
                HexFormat.of().formatHex(Digests.sha256(bytes))));
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
                "ECE is measured against the sets as they are, most of which have far more than one unwanted comment in ten.");
    }

    private static String row(String name, AxisFigures figures) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %s |",
                name,
                figures.rows(),
                figures.positives(),
                String.join(" | ", figures.texts()));
    }

    private void published(List<TrainedModel.Published> published) {
        add("");
        add("## Published comments");
        add("");
        add(
                "Comments that newspapers published, each judged, with the rules, by a model that was trained without it (three parts):");
        add("");
        add("| set | comments | held | rejected |");
        add("|---|--:|--:|--:|");
        Map<String, List<Outcome>> sets = published.stream()
                .collect(Collectors.groupingBy(
                        TrainedModel.Published::set,
                        TreeMap::new,
                        Collectors.mapping(one -> one.judged().verdict().outcome(), Collectors.toList())));
        sets.forEach((name, outcomes) -> add(String.format(
                Locale.ROOT,
                "| %s | %,d | %.2f%% | %.2f%% |",
                name,
                outcomes.size(),
                100.0 * Collections.frequency(outcomes, Outcome.HOLD) / outcomes.size(),
                100.0 * Collections.frequency(outcomes, Outcome.REJECT) / outcomes.size())));
        List<JudgedComment> judged =
                published.stream().map(TrainedModel.Published::judged).toList();
        add("");
        add(String.format(
                Locale.ROOT,
                "One in twenty has more than %.3f of abuse or %.3f of spam, one in a hundred more than %.3f or %.3f.",
                AxisFigures.exceededBy(0.05, Axis.ABUSE, judged),
                AxisFigures.exceededBy(0.05, Axis.SPAM, judged),
                AxisFigures.exceededBy(0.01, Axis.ABUSE, judged),
                AxisFigures.exceededBy(0.01, Axis.SPAM, judged)));
    }

    private void calibration(List<JudgedComment> labelled, List<JudgedComment> published) {
        add("");
        add("## What a probability says");
        add("");
        add(String.format(
                Locale.ROOT,
                "On traffic in which %.0f comments in 100 are unwanted, put together of the development files that are near to what",
                100 * Trainer.NATURAL_SHARE));
        add(
                "newsrooms call abuse or spam and of published comments: what is claimed of comments with about that probability,");
        add(String.format(
                Locale.ROOT,
                "and how many of them are unwanted. Fitted for %.0f in 100 of abuse and %.0f of spam, which comes nearest to that.",
                100 * Trainer.FITTED_ABUSE,
                100 * Trainer.FITTED_SPAM));
        for (Axis axis : List.of(Axis.ABUSE, Axis.SPAM)) {
            add("");
            add("| " + axis.name().toLowerCase(Locale.ROOT) + " about | comments | claimed | unwanted |");
            add("|---|--:|--:|--:|");
            TrafficBands.of(axis, labelled, published)
                    .forEach((band, figures) -> add(String.format(
                            Locale.ROOT,
                            "| %.1f | %,d | %.2f | %.2f |",
                            band / 100.0,
                            figures.rows(),
                            figures.claimed(),
                            figures.unwanted())));
        }
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
