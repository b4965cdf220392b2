package mizan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mizan.comment.SiteId;
import mizan.file.TextFile;
import mizan.language.Language;
import mizan.learning.model.ModelFile;
import mizan.learning.train.Evaluation;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.signal.Signal;
import mizan.signal.SignalDescriptions;
import mizan.signal.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges the lines of standard input, each a comment, and says why. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description =
                "Judges the lines of standard input, each a comment (UTF-8), and prints verdicts with their reasons.")
final class ScoreCommand implements Callable<Integer> {

    private static final SiteId SITE = new SiteId("score");

    @Option(names = "--rules-only", description = "Leave out what was learnt.")
    boolean rulesOnly;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "ENGLISH",
            description = "The language of the reasons: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    Language language;

    @Option(
            names = "--article",
            paramLabel = "FILE",
            description = "Title and text of the article (UTF-8): words that the newspaper printed count for less.")
    @Nullable
    Path article;

    @SuppressWarnings("NullAway.Init") // Set by picocli.
    @Spec
    CommandSpec spec;

    private final SignalDescriptions descriptions = new SignalDescriptions();

    @Override
    public Integer call() throws IOException {
        ModerationPipeline pipeline = rulesOnly ? Pipelines.ofRules() : Pipelines.with(ModelFile.read(Home.model()));
        String words = articleWords();
        PrintWriter out = spec.commandLine().getOut();
        TextFile lines = new TextFile("standard input", System.in);
        for (String line = lines.next(); line != null; line = lines.next()) {
            print(line, Evaluation.judge(line, words, pipeline, SITE), out);
        }
        return 0;
    }

    private String articleWords() throws IOException {
        return article == null ? "" : TextFile.read(article);
    }

    private void print(String text, Verdict verdict, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%-7s %-14s abuse %.2f spam %.2f  %s%n",
                verdict.outcome().name().toLowerCase(Locale.ROOT),
                verdict.decidedBy().code(),
                verdict.abuse(),
                verdict.spam(),
                text);
        for (Signal signal : verdict.signals()) {
            out.printf(
                    Locale.ROOT,
                    "        %+.1f %-5s %s%s%n",
                    signal.points(),
                    signal.axis().name().toLowerCase(Locale.ROOT),
                    descriptions.describe(signal, text, language),
                    words(text, signal.spans()));
        }
        out.flush();
    }

    private static String words(String text, List<Span> spans) {
        return spans.isEmpty()
                ? ""
                : spans.stream()
                        .filter(span -> span.end() <= text.length())
                        .map(span -> "«" + text.substring(span.start(), span.end()) + "»")
                        .collect(Collectors.joining(" ", "  ", ""));
    }
}
