package mizan.signal.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Detector;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.text.AnalyzedText;
import mizan.text.Term;
import mizan.text.reading.Skeleton;

/**
 * Sees a text whose writer left the dots off the letters. No filter reads that with certainty, so that it alone holds a
 * comment; one word is not enough.
 */
public final class DotlessDetector implements Detector {

    @Override
    public List<Signal> detect(AnalyzedComment comment, RecentActivity activity) {
        List<Signal> signals = new ArrayList<>(0);
        look(Field.TEXT, comment.text(), signals);
        look(Field.NAME, comment.name(), signals);
        return signals;
    }

    private static void look(Field field, AnalyzedText text, List<Signal> signals) {
        Optional<Skeleton.Dotless> dotless = Skeleton.in(text).filter(Skeleton.Dotless::throughout);
        dotless.ifPresent(words -> signals.add(signal(field, text, words.words())));
    }

    private static Signal signal(Field field, AnalyzedText text, List<Optional<String>> words) {
        List<Span> spans = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isPresent()) {
                Term term = text.terms().get(i);
                spans.add(Span.of(field, text.key(), term, term));
            }
        }
        return Signal.of(SignalKind.DOTLESS_TEXT, spans, String.valueOf(spans.size()));
    }
}
