package mizan.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.learning.model.ModelFile;
import mizan.signal.Axis;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.lexicon.Lexicon;
import mizan.testsupport.ShippedPipelines;
import org.junit.jupiter.api.Test;

class JudgedWithTest {

    private static final ModerationPipeline PIPELINE = ShippedPipelines.RULES_AND_MODEL;

    @Test
    void verdict_saysWhichListsAndWhichModelJudged() throws Exception {
        byte[] model = Files.readAllBytes(Path.of("config", "model", ModelFile.NAME));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));

        JudgedWith judgedWith = judge("شكرا").judgedWith();

        assertThat(judgedWith.model()).isEqualTo(digest.substring(0, 8));
        assertThat(judgedWith.lexicon())
                .isEqualTo(ShippedPipelines.LEXICON.version())
                .hasSize(8);
        assertThat(ShippedPipelines.RULES.judgesWith(new SiteId("demo")).model())
                .isEmpty();
    }

    @Test
    void lexiconOfTheSameEntries_isTheSame_andOneThatDoesSomethingElseIsNot() {
        String entry = "شتيمة\tword\tinsult\thigh\tmsa\t\t\t";
        Lexicon lexicon = lexicon(entry);

        assertThat(lexicon(entry + "a note").version()).isEqualTo(lexicon.version());
        assertThat(List.of(
                        lexicon(entry.replace("high", "low")).version(),
                        lexicon(entry.replace("insult", "obscene")).version(),
                        lexicon(entry.replace("word", "stem")).version(),
                        lexicon("شتيمة\tword\tinsult\thigh\tmsa\tشتيمة قديمة\t\t")
                                .version(),
                        lexicon("شتيمتان\tword\tinsult\thigh\tmsa\t\t\t").version(),
                        lexicon.plus(lexicon("كلمة\tword\tinsult\thigh\tmsa\t\t\t"))
                                .version(),
                        Lexicon.EMPTY.version()))
                .doesNotContain(lexicon.version())
                .doesNotHaveDuplicates();
    }

    @Test
    void verdictOfVeryManyTerms_isWholeAgainWhereNothingChanged() {
        String text = ShippedPipelines.LEXICON.entries().stream()
                .filter(entry -> entry.category().axis() == Axis.ABUSE)
                .limit(60)
                .map(entry -> entry.form())
                .collect(Collectors.joining(" . "));
        Verdict verdict = judge(text);
        Verdict kept = verdict.toKeep();

        assertThat(terms(kept)).hasSize(8);
        assertThat(terms(PIPELINE.whole(kept, draft(text))))
                .containsExactlyElementsOf(terms(verdict))
                .hasSizeGreaterThan(20);
    }

    @Test
    void verdictOfOtherLists_staysAsItWasKept() {
        String text = "حمار . ".repeat(30);
        Verdict kept = judge(text).toKeep();
        ModerationPipeline changed =
                PIPELINE.with(ShippedPipelines.LEXICON.plus(lexicon("شتيمة\tword\tinsult\thigh\tmsa\t\t\t")));

        assertThat(changed.whole(kept, draft(text))).isSameAs(kept);
        assertThat(PIPELINE.whole(kept, draft(text)).signals().getFirst().spans())
                .hasSize(30);
    }

    private static List<Signal> terms(Verdict verdict) {
        return verdict.signals().stream()
                .filter(signal -> signal.kind() == SignalKind.LEXICON_TERM)
                .toList();
    }

    private static Lexicon lexicon(String line) {
        String header = "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote";
        return Lexicon.parse("test.tsv", List.of(header, line));
    }

    private static Verdict judge(String text) {
        return PIPELINE.moderate(PIPELINE.analyze(draft(text)), RecentActivity.NONE);
    }

    private static Draft draft(String text) {
        return new Draft(new SiteId("demo"), new ArticleRef("17", ""), "سارة", "", "", text, Circumstances.ORDINARY);
    }
}
