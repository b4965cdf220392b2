package mizan.learning.newsroom.quality;

/**
 * How many of those that were looked at are as they were said to be.
 *
 * @param looked how many people decided about
 * @param confirmed how many of them they decided about as the machine, up to {@code looked}
 */
public record Share(int looked, int confirmed) {

    /** Nobody looked at any. */
    public static final Share NONE = new Share(0, 0);

    /** Of a normal distribution 95 % lie within so many standard deviations. */
    private static final double Z = 1.959963984540054;

    public Share {
        if (confirmed < 0 || confirmed > looked) {
            throw new IllegalArgumentException(confirmed + " of " + looked);
        }
    }

    /** The same and one more. */
    Share and(boolean isConfirmed) {
        return new Share(looked + 1, confirmed + (isConfirmed ? 1 : 0));
    }

    /** The share, 0 to 1; 0 where nobody looked at any. */
    public double value() {
        return looked == 0 ? 0 : (double) confirmed / looked;
    }

    /** The lower end of the interval in which the true share lies with 95 % confidence (Wilson's score interval); 0 where nobody looked. */
    public double low() {
        return looked == 0 ? 0 : Math.max(0, centre() - margin());
    }

    /** The upper end of it; 1 where nobody looked. */
    public double high() {
        return looked == 0 ? 1 : Math.min(1, centre() + margin());
    }

    private double centre() {
        return (value() + Z * Z / (2 * looked)) / (1 + Z * Z / looked);
    }

    private double margin() {
        return Z * Math.sqrt(value() * (1 - value()) / looked + Z * Z / (4.0 * looked * looked)) / (1 + Z * Z / looked);
    }
}
