package mizan.signal.link;

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
        address = address.startsWith("//") ? address.substring(2) : address;
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

    /** The host without the user name that may stand before it; empty where the address names none. */
    String domain() {
        String host = host();
        String domain = host.substring(host.lastIndexOf('@') + 1);
        return domain.indexOf('.') > 0 ? domain : "";
    }

    /**
     * True when a user name stands before the host that can be taken for a host itself: {@code bank.com@evil.example}.
     */
    boolean hasHostAsUser() {
        String host = host();
        int at = host.lastIndexOf('@');
        return at > 0 && host.lastIndexOf('.', at) > 0;
    }

    /** True when both lead to one site: to the same host, or to one and a part of it. */
    boolean isOfSiteOf(Link other) {
        String here = domain();
        String there = other.domain();
        return here.equals(there) || here.endsWith("." + there) || there.endsWith("." + here);
    }
}
