package mizan.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mizan.comment.Circumstances;
import mizan.comment.SiteId;
import mizan.learning.model.BaseFeatures;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.ModelFile;
import mizan.learning.model.SiteLayer;
import mizan.learning.vectors.VectorFile;
import mizan.learning.vectors.WordVectors;
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

/** What the shipped model adds to a comment that has been analysed, alone and with what a site's decisions taught. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ModelBenchmark {

    private ModelDetector detector;
    private ModelDetector taught;
    private AnalyzedComment comment;

    @Setup
    public void assemble() {
        ArabicCommentAnalyzer analyzer = new ArabicCommentAnalyzer();
        detector = new ModelDetector(ModelFile.read(Path.of("config", "model", ModelFile.NAME))
                .with(VectorFile.read(Path.of("config", "model", VectorFile.NAME))));
        SiteLayer layer = layer(detector.base());
        taught = detector.with(site -> layer);
        comment = new AnalyzedComment(
                new SiteId("demo"),
                analyzer.analyze(ModerateBenchmark.TEXT),
                analyzer.analyze("سارة"),
                "",
                Circumstances.ORDINARY,
                ArticleWords.NONE);
    }

    /** With as many weights as some thousand decisions give. */
    private static SiteLayer layer(String model) {
        Random random = new Random(1);
        float[] values = new float[1 << SiteLayer.BITS];
        for (int i = 0; i < 50_000; i++) {
            values[random.nextInt(values.length)] = (random.nextFloat() - 0.5f) / 8;
        }
        float[] vector = new float[WordVectors.SIZE];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (random.nextFloat() - 0.5f) / 4;
        }
        SiteLayer.Weights weights = new SiteLayer.Weights(values, new float[BaseFeatures.SIZE], vector, 0);
        return SiteLayer.of(model, List.of(weights, weights));
    }

    @Benchmark
    public List<Signal> model() {
        return detector.detect(comment, List.of());
    }

    @Benchmark
    public List<Signal> modelAndSiteLayer() {
        return taught.detect(comment, List.of());
    }
}
