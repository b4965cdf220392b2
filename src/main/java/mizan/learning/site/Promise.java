package mizan.learning.site;

/**
 * What an editor asks of the machine, in comments that are published in the end.
 *
 * @param waiting the largest share of them that may wait for a person, more than 0 and less than 1
 * @param oneRejectedIn at most one in so many may be rejected by the machine before a person brings it back; at least 2
 */
public record Promise(double waiting, int oneRejectedIn) {

    /** Three in a hundred wait, and one in four hundred is rejected. */
    public static final Promise STANDARD = new Promise(0.03, 400);

    public Promise {
        if (!(waiting > 0 && waiting < 1)) {
            throw new IllegalArgumentException(
                    "The share that may wait is more than 0 and less than 1, not " + waiting);
        }
        if (oneRejectedIn < 2) {
            throw new IllegalArgumentException("One in at least 2 may be rejected, not one in " + oneRejectedIn);
        }
    }
}
