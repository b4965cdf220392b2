package mizan.learning.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mizan.signal.Axis;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.text.AnalyzedText;

/** What a site's decisions say of a text, as signals beside those of the model, with the words that moved it most. */
final class SiteLayerSignals {

    /** In points: less changes no verdict that anybody would notice. */
    private static final double LEAST_POINTS = 0.05;

    /** From how many points on, for or against, the words are named. */
    private static final double EXPLAINED_FROM = 1;

    /** Of a comment to which all together give fewer points nobody asks why, with the layer or without it. */
    private static final double DOUBTED_FROM = 1.5;

    /** Of a text only so many words are tried. */
    private static final int MOST_TRIED = 40;

    private SiteLayerSignals() {}

    /**
     * {@code learned} and what the layer says on top of it.
     *
     * @param learned what the model says, a signal for each axis
     * @param seen what the rules saw
     */
    static List<Signal> addedTo(List<Signal> learned, List<Signal> seen, SiteLayerReader ofSite, AnalyzedText text) {
        List<Signal> signals = new ArrayList<>(learned);
        for (Signal ofModel : learned) {
            double rules = ModelDetector.points(ofModel.axis(), seen);
            double left = rules - Calibration.takenBack(rules);
            double points = ofSite.points(ofModel.axis(), model(ofModel, seen), left, other(ofModel, learned, seen));
            if (Math.abs(points) >= LEAST_POINTS) {
                double all = rules + ofModel.points() + Math.max(0, points);
                boolean isExplained = Math.abs(points) >= EXPLAINED_FROM && all >= DOUBTED_FROM;
                signals.add(signal(
                        kind(ofModel.axis()),
                        points,
                        isExplained ? influences(ofModel.axis(), points, ofSite, text) : List.of(),
                        text));
            }
        }
        return signals;
    }

    /** The model's points on the axis that {@code ofModel} is not of. */
    private static double other(Signal ofModel, List<Signal> learned, List<Signal> seen) {
        double points = 0;
        for (Signal one : learned) {
            points += one.axis() == ofModel.axis() ? 0 : model(one, seen);
        }
        return points;
    }

    /** The model's own points: what {@code ofModel} says, and what it took back of {@code seen}. */
    private static double model(Signal ofModel, List<Signal> seen) {
        return ofModel.points() + Calibration.takenBack(ModelDetector.points(ofModel.axis(), seen));
    }

    private static SignalKind kind(Axis axis) {
        return axis == Axis.ABUSE ? SignalKind.LEARNED_SITE_ABUSE : SignalKind.LEARNED_SITE_SPAM;
    }

    private static List<Influence> influences(Axis axis, double points, SiteLayerReader ofSite, AnalyzedText text) {
        int tried = Math.min(MOST_TRIED, text.terms().size());
        double[] lost = ofSite.lostWithoutEach(axis, text, tried);
        List<Influence> influences = new ArrayList<>(tried);
        for (int term = 0; term < tried; term++) {
            influences.add(new Influence(term, lost[term], points));
        }
        return Influence.heaviest(influences, text);
    }

    private static Signal signal(SignalKind kind, double points, List<Influence> named, AnalyzedText text) {
        return new Signal(
                kind,
                kind.axis(),
                points,
                kind.maxOutcome(),
                Influence.spans(named, Field.TEXT, text),
                Set.of(),
                Influence.shares(named));
    }
}
