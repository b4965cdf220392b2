package mizan.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mizan.comment.Circumstances;
import mizan.comment.RecentActivity;
import mizan.comment.SiteId;
import mizan.signal.AnalyzedComment;
import mizan.signal.Signal;
import mizan.signal.context.ArticleWords;
import mizan.signal.lexicon.Lexicon;
import mizan.signal.lexicon.LexiconDetector;
import mizan.text.AnalyzedText;
import mizan.text.ArabicCommentAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Looking a comment up in lexicons of different sizes: the cost must not grow with the number of terms. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MatchBenchmark {

    private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String HEADER = "form\tmatch\tcategory\tseverity\tdialect\texceptions\texpires\tnote";

    @Param({"500", "5000", "50000"})
    int terms;

    private LexiconDetector detector;
    private AnalyzedComment comment;

    @Setup
    public void assemble() {
        Lexicon lexicon = Lexicon.parse("bench", lines());
        detector = new LexiconDetector(() -> lexicon);
        AnalyzedText text = new ArabicCommentAnalyzer().analyze(ModerateBenchmark.TEXT);
        AnalyzedText name = new ArabicCommentAnalyzer().analyze("سارة");
        comment = new AnalyzedComment(new SiteId("demo"), text, name, "", Circumstances.ORDINARY, ArticleWords.NONE);
    }

    /** Words of four to eight letters that no reader writes; the same for every run. */
    private List<String> lines() {
        Random random = new Random(terms);
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        Set<String> seen = new HashSet<>();
        while (seen.size() < terms) {
            StringBuilder word = new StringBuilder();
            for (int i = 4 + random.nextInt(5); i > 0; i--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            if (!hasTriple(word) && seen.add(word.toString())) {
                lines.add(word + "\t\tinsult\tmedium\t\t\t\t");
            }
        }
        return lines;
    }

    /** Folding would make one letter of three. */
    private static boolean hasTriple(CharSequence word) {
        for (int i = 2; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    @Benchmark
    public List<Signal> match() {
        return detector.detect(comment, RecentActivity.NONE);
    }
}
