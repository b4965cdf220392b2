package mizan.learning.model;

/**
 * What is known of a comment before a site's decisions are asked, on one axis; points are natural log-odds.
 *
 * @param model the points that the model gives
 * @param rules what is left of the rules' points beside the model's
 * @param other the points that the model gives on the other axis
 * @param words how many different words the text has
 */
public record BaseFeatures(double model, double rules, double other, int words) {

    /** How many numbers a layer weighs. */
    public static final int SIZE = 4;

    /** Points are some units wide; so divided, they are as easily learnt as a word. */
    private static final double UNIT = 4;

    /** For each number of words how long the text is, on a scale on which twice as long is always as much more. */
    private static final double[] LENGTHS = new double[FeatureReader.MAX_WORDS + 1];

    static {
        for (int words = 0; words < LENGTHS.length; words++) {
            LENGTHS[words] = StrictMath.log(1.0 + words) / UNIT;
        }
    }

    /** The number {@code index} of them, scaled so that it is hardly more than 1. */
    public double get(int index) {
        return switch (index) {
            case 0 -> model / UNIT;
            case 1 -> rules / UNIT;
            case 2 -> other / UNIT;
            default -> LENGTHS[Math.min(words, LENGTHS.length - 1)];
        };
    }
}
