package mizan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mizan.comment.SiteId;
import mizan.learning.train.Evaluation;
import mizan.learning.train.Label;
import mizan.learning.train.LabelledComment;
import mizan.learning.train.LabelledFile;
import mizan.testsupport.ShippedPipelines;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The whole verdict as shipped, rules and learned score, on the ordinary comments of the newsroom set. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerdictBenchmark {

    private static final SiteId SITE = new SiteId("demo");

    private final ArabicAnalyzer stock = new ArabicAnalyzer();
    private List<String> texts;

    @Setup
    public void assemble() throws IOException {
        texts = LabelledFile.read(Path.of("src", "test", "resources", "newsroom", "comments.tsv")).comments().stream()
                .filter(comment -> comment.abuse() == Label.NEGATIVE)
                .map(LabelledComment::text)
                .toList();
    }

    @Benchmark
    public double verdictOfAll() {
        double abuse = 0;
        for (String text : texts) {
            abuse += Evaluation.judge(text, ShippedPipelines.RULES_AND_MODEL, SITE)
                    .abuse();
        }
        return abuse;
    }

    @Benchmark
    public int analyzerOnAll() throws IOException {
        int characters = 0;
        for (String text : texts) {
            try (TokenStream tokens = stock.tokenStream("text", text)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    characters += term.length();
                }
                tokens.end();
            }
        }
        return characters;
    }
}
