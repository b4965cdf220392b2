package mizan.access.account;

import java.util.Locale;

/** The header {@code Authorization: Bearer ...} (RFC 6750) of a request. */
public final class BearerHeader {

    private static final String SCHEME = "bearer";

    private BearerHeader() {}

    /** True when {@code authorization} is of this scheme, whose name may be written in any case. */
    public static boolean isBearer(String authorization) {
        String lower = authorization.toLowerCase(Locale.ROOT);
        return lower.equals(SCHEME) || lower.startsWith(SCHEME + " ");
    }

    /** True when {@code authorization} is of this scheme with a token that an editor made, going by its first letters. */
    public static boolean isOurs(String authorization) {
        return isBearer(authorization) && token(authorization).startsWith(ApiTokens.PREFIX);
    }

    /** The token in a header of this scheme. */
    public static String token(String authorization) {
        return authorization.substring(SCHEME.length()).strip();
    }
}
