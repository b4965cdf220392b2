package mizan.learning.site;

import java.util.Arrays;
import java.util.List;
import mizan.learning.model.Calibration;
import mizan.learning.model.FeatureHash;
import mizan.learning.model.FeatureReader;
import mizan.learning.model.ModelDetector;
import mizan.learning.model.NeutralWords;
import mizan.learning.model.TextVectors;
import mizan.moderation.Verdict;
import mizan.moderation.VerdictPolicy;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import mizan.signal.Signal;
import mizan.text.AnalyzedText;

/** Reads what is to be learnt from off comments that were judged; for one thread at a time. */
public final class JudgedTextReader {

    private static final int HEXADECIMAL = 16;

    private final FeatureReader reader = new FeatureReader(NeutralWords.known());
    private final TextVectors vectors;

    /** @param vectors those of the model that the texts were judged with */
    public JudgedTextReader(TextVectors vectors) {
        this.vectors = vectors;
    }

    /**
     * What can be learnt from {@code comment}.
     *
     * @param verdict what the rules and the shipped model make of the comment; what a layer said is left aside
     */
    public JudgedText read(AnalyzedComment comment, Verdict verdict) {
        List<Signal> ofBase = verdict.signals().stream()
                .filter(signal -> !signal.isLearnedFromSite())
                .toList();
        AnalyzedText text = comment.text();
        return new JudgedText(
                reader.read(text).with(vectors.of(text, reader)),
                Arrays.stream(Axis.values()).map(axis -> points(axis, ofBase)).toList(),
                bands(text));
    }

    private static JudgedText.Points points(Axis axis, List<Signal> signals) {
        List<Signal> rules =
                signals.stream().filter(signal -> !signal.isLearned()).toList();
        List<Signal> learned = signals.stream().filter(Signal::isLearned).toList();
        double ofRules = ModelDetector.points(axis, rules);
        double ofModel = ModelDetector.points(axis, learned);
        double whole = learned.isEmpty() ? 0 : ofModel + Calibration.takenBack(ofRules);
        return new JudgedText.Points(whole, VerdictPolicy.PRIOR + ofRules + ofModel);
    }

    /** A text too short for a fingerprint is only like those with the same letters. */
    private static List<Long> bands(AnalyzedText text) {
        List<String> bands = text.fingerprint().bands();
        return bands.isEmpty()
                ? List.of((long) FeatureHash.of(FeatureHash.WORD, text.key().text()))
                : bands.stream()
                        .map(band -> Long.parseUnsignedLong(band, HEXADECIMAL))
                        .toList();
    }
}
