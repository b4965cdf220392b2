package mizan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import mizan.comment.ArticleRef;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.SitePolicy;
import mizan.moderation.Thresholds;
import mizan.moderation.Verdict;
import mizan.signal.lexicon.Lexicon;
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

/** The pure middle (strip, analyse, moderate) against Lucene's stock Arabic analyzer on the same comment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ModerateBenchmark {

    /** 87 characters, an ordinary comment. */
    static final String TEXT =
            "شكرا للكاتب على هذا المقال المفيد، نتمنى من المسؤولين الاهتمام بالطرق والمدارس في مدينتنا";

    private final ArabicAnalyzer stock = new ArabicAnalyzer();
    private ModerationPipeline pipeline;
    private Draft draft;

    @Setup
    public void assemble() {
        Lexicon lexicon = Lexicon.read(Path.of("config", "lexicons"));
        SitePolicy policy = new SitePolicy(Thresholds.DEFAULT, mizan.moderation.Mode.AUTOMATIC, 1);
        pipeline = ModerationPipeline.standard(() -> lexicon, site -> policy);
        draft = new Draft(
                new SiteId("demo"),
                new ArticleRef("1", ""),
                "سارة",
                "sara@example.com",
                "",
                TEXT,
                Circumstances.ORDINARY);
    }

    @Benchmark
    public Verdict moderate() {
        return pipeline.moderate(pipeline.analyze(draft), RecentActivity.NONE);
    }

    @Benchmark
    public int analyzer() throws IOException {
        int characters = 0;
        try (TokenStream tokens = stock.tokenStream("text", TEXT)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                characters += term.length();
            }
            tokens.end();
        }
        return characters;
    }
}
