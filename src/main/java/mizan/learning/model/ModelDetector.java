package mizan.learning.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.IntStream;
import mizan.signal.AnalyzedComment;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.LateDetector;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.text.AnalyzedText;
import mizan.text.Term;

/**
 * Says what the model makes of a text: on each axis points for or against, and, where they are for it, the words that moved
 * it most. Those are found by leaving each word out and looking again, so that a share is what the verdict would lose
 * without the word.
 *
 * <p>Where the rules have spoken already, the points say what the model adds to them or takes back.
 */
public final class ModelDetector implements LateDetector {

    /** From how many points on the words are named: with less nobody asks why. */
    private static final double EXPLAINED_FROM = 1.5;

    private static final int MOST_WORDS = 5;

    /** Of a longer text only so many words are tried. */
    private static final int MOST_TRIED = 120;

    /** A word with less is not worth naming. */
    private static final double LEAST_SHARE = 0.05;

    private final Model model;
    private final ArrayBlockingQueue<ModelReader> idle =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    public ModelDetector(Model model) {
        this.model = model;
    }

    @Override
    public List<Signal> detect(AnalyzedComment comment, List<Signal> seen) {
        ModelReader reader = borrow();
        List<Signal> signals = detect(comment.text(), seen, reader);
        idle.offer(reader);
        return signals;
    }

    /** A reader that is not given back because something threw is not used again. */
    private ModelReader borrow() {
        ModelReader reader = idle.poll();
        return reader == null ? model.reader() : reader;
    }

    private static List<Signal> detect(AnalyzedText text, List<Signal> seen, ModelReader reader) {
        reader.look(text, -1);
        if (reader.sawNothing()) {
            return List.of();
        }
        double abuse = reader.points(Axis.ABUSE);
        double spam = reader.points(Axis.SPAM);
        return List.of(
                signal(SignalKind.LEARNED_ABUSE, abuse, text, seen, reader),
                signal(SignalKind.LEARNED_SPAM, spam, text, seen, reader));
    }

    /** The sum of what {@code signals} say about {@code axis}. */
    public static double points(Axis axis, List<Signal> signals) {
        double points = 0;
        for (Signal signal : signals) {
            points += signal.axis() == axis ? signal.points() : 0;
        }
        return points;
    }

    private static Signal signal(
            SignalKind kind, double learned, AnalyzedText text, List<Signal> seen, ModelReader reader) {
        List<Influence> influences =
                learned < EXPLAINED_FROM ? List.of() : influences(kind.axis(), learned, text, reader);
        List<Span> spans = influences.stream()
                .map(influence -> span(text, influence.term()))
                .toList();
        double points = learned - Calibration.takenBack(points(kind.axis(), seen));
        return new Signal(kind, kind.axis(), points, kind.maxOutcome(), spans, Set.of(), shares(influences));
    }

    /** A word, and what would be lost without it, as a share of the whole. */
    private record Influence(int term, double share) {}

    private static List<Influence> influences(Axis axis, double points, AnalyzedText text, ModelReader reader) {
        double withoutAny = Math.min(0, points);
        List<Influence> influences = new ArrayList<>();
        IntStream.range(0, Math.min(MOST_TRIED, text.terms().size())).forEach(term -> {
            reader.look(text, term);
            double share = (points - reader.points(axis)) / (points - withoutAny);
            if (share >= LEAST_SHARE) {
                influences.add(new Influence(term, Math.min(1, share)));
            }
        });
        return influences.stream()
                .sorted(Comparator.comparingDouble(Influence::share).reversed())
                .limit(MOST_WORDS)
                .sorted(Comparator.comparingInt(Influence::term))
                .toList();
    }

    private static Span span(AnalyzedText text, int term) {
        Term word = text.terms().get(term);
        return new Span(
                Field.TEXT, text.key().originalStart(word.start()), text.key().originalEnd(word.end() - 1));
    }

    /** In the order of the words: the words themselves stand in the comment, and only there. */
    private static String shares(List<Influence> influences) {
        return String.join(
                " ",
                influences.stream()
                        .map(one -> Math.round(100 * one.share()) + "%")
                        .toList());
    }
}
