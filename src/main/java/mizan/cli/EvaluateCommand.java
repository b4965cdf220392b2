package mizan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import mizan.comment.SiteId;
import mizan.file.FileProblem;
import mizan.learning.model.Model;
import mizan.learning.model.ModelFile;
import mizan.learning.train.AxisFigures;
import mizan.learning.train.Evaluation;
import mizan.learning.train.JudgedComment;
import mizan.learning.train.LabelledFile;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Outcome;
import mizan.moderation.Thresholds;
import mizan.signal.Axis;
import mizan.signal.Signal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the whole pipeline over files of labelled comments and prints how well it judges. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Judges every comment of the files and prints what became of them.")
final class EvaluateCommand implements Callable<Integer> {

    private static final SiteId SITE = new SiteId("evaluation");

    /** Without a model the probabilities are sums of a few reasons, and whoever is held is claimed. */
    private static final double RULES_THRESHOLD = Thresholds.DEFAULT.abuseHold();

    @Parameters(
            paramLabel = "FILE.tsv",
            arity = "1..*",
            description = "Labelled comments: id, text, abuse, spam, kind.")
    List<Path> files = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file as well.")
    @Nullable
    Path json;

    @Option(names = "--rules-only", description = "Leave out what was learnt.")
    boolean rulesOnly;

    @Option(
            names = "--newsroom",
            description = "Print what becomes of ordinary and published comments, abuse, adverts and disguised ones,"
                    + " and list those that became other than a newsroom wants.")
    boolean newsroom;

    @Option(
            names = "--list",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "How many rejected comments of each file to print that nobody labelled as bad; default ${DEFAULT-VALUE}.")
    int listed;

    @Option(
            names = "--stream",
            description =
                    "Instead, play the comments of each file in as the decisions of a newsroom, in their order, and"
                            + " print what the last 30%% of the file, which are never learnt, are judged like after 0, 200, 1,000 and"
                            + " 3,000 decisions.")
    boolean stream;

    @Option(
            names = "--leave-out",
            paramLabel = "SET",
            description =
                    "With --stream: train without this set first, and play into that model rather than the shipped one.")
    @Nullable
    String leftOut;

    @Option(
            names = "--data",
            paramLabel = "DATA_DIR",
            description =
                    "With --leave-out: the folder of the sets to train with; where none is named, the one that holds the"
                            + " folder of the first file.")
    @Nullable
    Path data;

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check(!stream || !(rulesOnly || newsroom), "--stream goes with neither --rules-only nor --newsroom");
        check(leftOut == null || stream, "--leave-out goes with --stream");
        check(listed >= 0, "--list: a number of 0 or more is wanted, not " + listed);
        check(data == null || leftOut != null, "--data goes with --leave-out");
        write(stream ? new StreamEvaluation(spec.commandLine().getOut()).run(files, leftOut, data) : evaluate());
        return 0;
    }

    private void check(boolean isGood, String otherwise) {
        if (!isGood) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private void write(String figures) throws IOException {
        if (json != null) {
            try {
                Files.writeString(json, figures, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw FileProblem.writing(json, e);
            }
        }
    }

    private String evaluate() throws IOException {
        Model model = rulesOnly ? null : ModelFile.read(Home.model());
        ModerationPipeline pipeline = model == null ? Pipelines.ofRules() : Pipelines.with(model);
        ToDoubleFunction<Axis> threshold = model == null ? axis -> RULES_THRESHOLD : model::threshold;
        List<Evaluation> evaluations = new ArrayList<>();
        for (Path file : files) {
            Evaluation evaluation = Evaluation.of(LabelledFile.read(file), pipeline, SITE, threshold);
            if (newsroom) {
                printNewsroom(evaluation);
            } else {
                print(evaluation);
            }
            evaluations.add(evaluation);
        }
        return EvaluationJson.write(evaluations);
    }

    private void printNewsroom(Evaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%n%s%n", evaluation.file());
        if (evaluation.rows() == 0) {
            out.println("  not measured: it holds no comments");
        }
        evaluation
                .newsroom()
                .groups()
                .forEach((group, share) -> out.printf(
                        Locale.ROOT,
                        "  %-10s %6d comments: rejected %6.2f%%, held %6.2f%%, in all %6.2f%%%n",
                        group.name().toLowerCase(Locale.ROOT),
                        share.rows(),
                        100 * share.rejected(),
                        100 * share.held(),
                        100 * share.stopped()));
        evaluation.misjudged().stream()
                .sorted(Comparator.comparing(one -> one.verdict().outcome()))
                .limit(listed)
                .forEach(one -> out.printf(
                        "    %s  %s  %s  %s  %s%n",
                        one.verdict().outcome(),
                        one.verdict().decidedBy(),
                        one.comment().id(),
                        reasons(one),
                        one.comment().text().replace('\n', ' ')));
        out.flush();
    }

    private void print(Evaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        if (evaluation.rows() == 0) {
            out.printf("%n%s: not measured: it holds no comments%n", evaluation.file());
            return;
        }
        out.printf(
                Locale.ROOT,
                "%n%s: %,d comments; approved %s, held %s, rejected %s%n",
                evaluation.file(),
                evaluation.rows(),
                share(evaluation, Outcome.APPROVE),
                share(evaluation, Outcome.HOLD),
                share(evaluation, Outcome.REJECT));
        for (Axis axis : Axis.values()) {
            evaluation
                    .figures(axis)
                    .ifPresentOrElse(
                            figures -> print(axis, figures, evaluation, out),
                            () -> out.printf("  %-6s not measured: no comment is labelled on it%n", name(axis)));
        }
        List<JudgedComment> rejections = evaluation.questionableRejections();
        if (!rejections.isEmpty()) {
            out.printf("  rejected, though not labelled as bad: %d%n", rejections.size());
            rejections.stream()
                    .limit(listed)
                    .forEach(one -> out.printf(
                            "    %s  %s  %s%n",
                            one.comment().id(),
                            reasons(one),
                            one.comment().text().replace('\n', ' ')));
        }
        out.flush();
    }

    private static void print(Axis axis, AxisFigures figures, Evaluation evaluation, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %-6s %6s %9s %8s %6s %9s %6s %6s %6s %8s %8s%n",
                name(axis),
                "rows",
                "positive",
                "macro-F1",
                "F1",
                "precision",
                "recall",
                "AUC",
                "ECE",
                "stopped",
                "rejected");
        print("", figures, out);
        if (!figures.notMeasured().isEmpty()) {
            out.printf("  — not measured: %s%n", String.join("; ", figures.notMeasured()));
        }
        if (evaluation.families(axis).size() > 1) {
            evaluation
                    .families(axis)
                    .forEach((family, ofFamily) -> out.printf(
                            Locale.ROOT,
                            "    %-40s %6d positive, stopped %.3f, rejected %.3f%n",
                            family.isEmpty() ? "(no kind)" : family,
                            ofFamily.positives(),
                            ofFamily.stopped(),
                            ofFamily.rejected()));
        }
    }

    private static void print(String name, AxisFigures figures, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "  %-6s %6d %9d %s%n",
                name,
                figures.rows(),
                figures.positives(),
                "%8s %6s %9s %6s %6s %6s %8s %8s".formatted(figures.texts().toArray()));
    }

    private static String share(Evaluation evaluation, Outcome outcome) {
        return String.format(
                Locale.ROOT, "%.2f%%", 100.0 * evaluation.outcomes().getOrDefault(outcome, 0) / evaluation.rows());
    }

    private static List<String> reasons(JudgedComment judged) {
        return judged.verdict().signals().stream()
                .filter(signal -> signal.points() > 0)
                .map(EvaluateCommand::reason)
                .toList();
    }

    private static String reason(Signal signal) {
        return signal.detail().isEmpty() ? signal.kind().name() : signal.kind() + " " + signal.detail();
    }

    private static String name(Axis axis) {
        return axis.name().toLowerCase(Locale.ROOT);
    }
}
