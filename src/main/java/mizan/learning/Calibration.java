package mizan.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Turns what table and network say into points: natural log-odds that add to those of the rules. Platt's method with what
 * is left of the rules' points as a fixed part, so that the sum, and not the model alone, is the probability that it claims
 * to be.
 */
record Calibration(double table, double network, double constant) {

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
     * What was seen of a comment that neither table nor network were trained with.
     *
     * @param rules the prior and what is left of the rules' points
     * @param weight how many comments of natural traffic it stands for
     */
    record Observation(double table, double network, double rules, boolean positive, double weight) {}

    /** How many of the rules' {@code points} do not count beside the model's. */
    static double takenBack(double points) {
        return Math.clamp(TAKEN_SHARE * points, 0, MOST_TAKEN);
    }

    double points(double tableScore, double networkScore) {
        double points = table * tableScore + network * networkScore + constant;
        return Math.clamp(points, -MOST_POINTS, MOST_POINTS);
    }

    /** Fits by Newton's method; the loss is convex, so that there is one answer. */
    static Calibration fit(List<Observation> observations) {
        double[] solution = {1, 0.5, 0};
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = newtonStep(observations, solution);
            for (int i = 0; i < solution.length; i++) {
                solution[i] -= Math.clamp(step[i], -LONGEST_STEP, LONGEST_STEP);
            }
        }
        return new Calibration(solution[0], solution[1], solution[2]);
    }

    private static double[] newtonStep(List<Observation> observations, double[] solution) {
        double[][] system = new double[3][4];
        for (Observation one : observations) {
            double[] inputs = {one.table(), one.network(), 1};
            double logOdds = one.rules();
            for (int i = 0; i < 3; i++) {
                logOdds += solution[i] * inputs[i];
            }
            double probability = 1 / (1 + StrictMath.exp(-logOdds));
            double error = one.weight() * (probability - (one.positive() ? 1 : 0));
            double curvature = one.weight() * probability * (1 - probability);
            for (int i = 0; i < 3; i++) {
                system[i][3] += error * inputs[i];
                for (int k = 0; k < 3; k++) {
                    system[i][k] += curvature * inputs[i] * inputs[k];
                }
            }
        }
        return solved(system);
    }

    /** Gauss's elimination; the matrix is positive definite, so that no pivot is 0. */
    private static double[] solved(double[][] system) {
        int size = system.length;
        for (int i = 0; i < size; i++) {
            system[i][i] += RIDGE;
            for (int row = i + 1; row < size; row++) {
                double factor = system[row][i] / system[i][i];
                for (int k = i; k <= size; k++) {
                    system[row][k] -= factor * system[i][k];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double rest = system[i][size];
            for (int k = i + 1; k < size; k++) {
                rest -= system[i][k] * solution[k];
            }
            solution[i] = rest / system[i][i];
        }
        return solution;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(table);
        out.writeDouble(network);
        out.writeDouble(constant);
    }

    static Calibration read(DataInputStream in) throws IOException {
        return new Calibration(in.readDouble(), in.readDouble(), in.readDouble());
    }
}
