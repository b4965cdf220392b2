package mizan.learning.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Turns the sums of a {@link LinearTable} into points: natural log-odds that add to those of the rules. Platt's method with what
 * is left of the rules' points as a fixed part, so that the sum, and not the model alone, is the probability that it claims
 * to be.
 */
public record Calibration(double scale, double constant) {

    /** No learnt reason weighs more than a grave one of the rules, so that a person's word list can answer it. */
    static final double MOST_POINTS = 8;

    /**
     * What of the rules' points the model takes back: it has seen the same words, and in their company. Found by trying on
     * the development sets: with all of them counting, one published comment in a hundred already has as many points from
     * rules alone as half of the abuse has in all.
     */
    private static final double TAKEN_SHARE = 0.6;

    /** But never more than so many: what an editor calls grave stays grave. */
    private static final double MOST_TAKEN = 2.5;

    private static final int ROUNDS = 50;

    /** Far from the answer Newton's steps may overshoot. */
    private static final double LONGEST_STEP = 0.5;

    private static final double RIDGE = 1e-6;

    /**
     * What was seen of a comment that the table was not trained with.
     *
     * @param rules the prior and what is left of the rules' points
     * @param weight how many comments of natural traffic it stands for
     */
    public record Observation(double score, double rules, boolean positive, double weight) {}

    public Calibration {
        if (!Double.isFinite(scale) || !Double.isFinite(constant)) {
            throw new IllegalArgumentException("A calibration has finite numbers, not " + scale + " and " + constant);
        }
    }

    /** How many of the rules' {@code points} do not count beside the model's. */
    public static double takenBack(double points) {
        return Math.clamp(TAKEN_SHARE * points, 0, MOST_TAKEN);
    }

    public double points(double score) {
        return Math.clamp(scale * score + constant, -MOST_POINTS, MOST_POINTS);
    }

    /** Fits by Newton's method; the loss is convex, so that there is one answer. */
    public static Calibration fit(List<Observation> observations) {
        Calibration solution = new Calibration(1, 0);
        for (int round = 0; round < ROUNDS; round++) {
            solution = solution.improved(observations);
        }
        return solution;
    }

    private Calibration improved(List<Observation> observations) {
        double scaleError = 0;
        double constantError = 0;
        double scaleCurvature = RIDGE;
        double bothCurvature = 0;
        double constantCurvature = RIDGE;
        for (Observation one : observations) {
            double logOdds = one.rules() + scale * one.score() + constant;
            double probability = 1 / (1 + StrictMath.exp(-logOdds));
            double error = one.weight() * (probability - (one.positive() ? 1 : 0));
            double curvature = one.weight() * probability * (1 - probability);
            scaleError += error * one.score();
            constantError += error;
            scaleCurvature += curvature * one.score() * one.score();
            bothCurvature += curvature * one.score();
            constantCurvature += curvature;
        }
        double determinant = scaleCurvature * constantCurvature - bothCurvature * bothCurvature;
        return new Calibration(
                scale - step((scaleError * constantCurvature - constantError * bothCurvature) / determinant),
                constant - step((constantError * scaleCurvature - scaleError * bothCurvature) / determinant));
    }

    private static double step(double step) {
        return Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(scale);
        out.writeDouble(constant);
    }

    static Calibration read(DataInputStream in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble());
    }
}
