package mizan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mizan.comment.Circumstances;
import mizan.comment.SiteId;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.ModelFile;
import mizan.signal.AnalyzedComment;
import mizan.signal.Signal;
import mizan.signal.context.ArticleWords;
import mizan.text.ArabicCommentAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the shipped model adds to a comment that has been analysed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ModelBenchmark {

    private ModelDetector detector;
    private AnalyzedComment comment;

    @Setup
    public void assemble() {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        detector = new ModelDetector(ModelFile.read(Path.of("config", "model", ModelFile.NAME)));
        comment = new AnalyzedComment(
                new SiteId("demo"),
                analyzer.analyze(ModerateBenchmark.TEXT),
                analyzer.analyze("سارة"),
                "",
                Circumstances.ORDINARY,
                ArticleWords.NONE);
    }

    @Benchmark
    public List<Signal> model() {
        return detector.detect(comment, List.of());
    }
}
