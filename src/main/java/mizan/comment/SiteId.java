package mizan.comment;

/** The short name of a news site, as it stands in configuration, in Redis keys and in receipts: {@code [a-z0-9-]}, 1 to 32 characters. */
public record SiteId(String value) {

    private static final int MAX_LENGTH = 32;

    public SiteId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "A site id is 1 to " + MAX_LENGTH + " of a-z, 0-9 and -, not starting or ending with -");
        }
    }

    /** True when {@code value} may be made into a site id. */
    public static boolean isValid(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_LENGTH
                && value.charAt(0) != '-'
                && value.charAt(value.length() - 1) != '-'
                && value.chars().allMatch(SiteId::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    @Override
    public String toString() {
        return value;
    }
}
