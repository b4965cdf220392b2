package mizan.signal;

import java.util.Locale;

/**
 * A link found in a field.
 *
 * @param address in lower case, without scheme, {@code www.} and final slash, so that the same link is equal to itself
 * @param start where it begins in the original
 * @param end where it ends in the original, exclusive
 */
record Link(String address, int start, int end) {

    private static final String SCHEME_END = "://";

    /** Makes a link of an address as somebody typed it. */
    static Link of(String typed, int start, int end) {
        String address = typed.toLowerCase(Locale.ROOT);
        int scheme = address.indexOf(SCHEME_END);
        address = scheme >= 0 ? address.substring(scheme + SCHEME_END.length()) : address;
        address = address.startsWith("www.") ? address.substring("www.".length()) : address;
        address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return new Link(address, start, end);
    }

    /** The part before path, query, fragment and port. */
    String host() {
        for (int i = 0; i < address.length(); i++) {
            if ("/?#:\\".indexOf(address.charAt(i)) >= 0) {
                return address.substring(0, i);
            }
        }
        return address;
    }
}
