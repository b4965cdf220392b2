package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.signal.Category;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every case of {@code src/test/resources/cases/*.tsv} through the whole pipeline, by the rules alone and as shipped.
 * A line is a comment, what becomes of it and the reasons that must be among those seen; with no reason given, no lexicon
 * term may fire. A reported misjudgement is one new line.
 */
class CasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/cases");
    private static final String HEADER = "text\tname\turl\toutcome\treasons\tnote";
    private static final int COLUMNS = 6;

    /** A line of a case file; {@code place} is where it stands. */
    private record Case(String place, String text, String name, String url, Outcome outcome, List<String> reasons) {

        static Case parse(String place, String line) {
            String[] columns = line.split("\t", -1);
            assertThat(columns.length).as(place + " has 4 to 6 columns").isBetween(4, COLUMNS);
            String reasons = columns.length > 4 ? columns[4].strip() : "";
            return new Case(
                    place,
                    columns[0].replace("\\n", "\n"),
                    columns[1],
                    columns[2],
                    Outcome.valueOf(columns[3].strip().toUpperCase(Locale.ROOT)),
                    Stream.of(reasons.split(","))
                            .map(String::strip)
                            .filter(reason -> !reason.isEmpty())
                            .toList());
        }

        Draft draft() {
            String writer = name.isBlank() ? "قارئ" : name;
            return new Draft(
                    new SiteId("demo"), new ArticleRef("1", ""), writer, "", url, text, Circumstances.ORDINARY);
        }

        @Override
        public String toString() {
            return place + " " + text;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void rulesAlone_judgeAsTheCaseSays(Case one) {
        assertIsJudgedAsItSays(one, ShippedPipelines.RULES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void asShipped_isJudgedAsTheCaseSays(Case one) {
        assertIsJudgedAsItSays(one, ShippedPipelines.RULES_AND_MODEL);
    }

    private static void assertIsJudgedAsItSays(Case one, ModerationPipeline pipeline) {
        Verdict verdict = pipeline.moderate(pipeline.analyze(one.draft()), RecentActivity.NONE);
        List<String> seen = verdict.signals().stream().map(CasesTest::reason).toList();

        assertThat(verdict.outcome()).as("%s: %s", one.place(), seen).isEqualTo(one.outcome());
        assertThat(seen).as(one.place()).containsAll(one.reasons());
        if (one.reasons().isEmpty()) {
            assertThat(seen).as(one.place()).noneMatch(reason -> reason.startsWith(SignalKind.LEXICON_TERM.name()));
        }
    }

    @Test
    void everyReason_existsAndEveryFileHasCases() {
        List<String> known = new ArrayList<>(
                Stream.of(SignalKind.values()).map(SignalKind::name).toList());
        Stream.of(Category.values())
                .map(category -> SignalKind.LEXICON_TERM + ":" + category.code())
                .forEach(known::add);

        assertThat(cases())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(known).as(one.place()).containsAll(one.reasons()));
        assertThat(files()).allSatisfy(file -> assertThat(casesOf(file)).isNotEmpty());
    }

    /** The kind; a lexicon term with its category, as case files write it. */
    private static String reason(Signal signal) {
        if (signal.kind() != SignalKind.LEXICON_TERM) {
            return signal.kind().name();
        }
        return signal.kind() + ":"
                + signal.detail().substring(0, signal.detail().indexOf(':'));
    }

    static List<Case> cases() {
        return files().stream().flatMap(file -> casesOf(file).stream()).toList();
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> casesOf(Path file) {
        List<Case> cases = new ArrayList<>();
        boolean headerSeen = false;
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String place = file.getFileName() + ":" + number;
            if (headerSeen) {
                cases.add(Case.parse(place, line));
            } else {
                assertThat(line).as(place + " is the header").isEqualTo(HEADER);
                headerSeen = true;
            }
        }
        return cases;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
