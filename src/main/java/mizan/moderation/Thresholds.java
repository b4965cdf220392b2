package mizan.moderation;

/**
 * From which probability on a comment is held or rejected, for each axis: 0 to 1, and holding never above rejecting. A
 * rejection threshold of 1 leaves every rejection to a person.
 */
public record Thresholds(double spamHold, double spamReject, double abuseHold, double abuseReject) {

    public Thresholds {
        check("spam", spamHold, spamReject);
        check("abuse", abuseHold, abuseReject);
    }

    private static void check(String axis, double hold, double reject) {
        if (!(0 <= hold && hold <= reject && reject <= 1)) {
            throw new IllegalArgumentException(
                    "The thresholds for " + axis + " must satisfy 0 <= hold <= reject <= 1, but are " + hold + " and " + reject);
        }
    }
}
