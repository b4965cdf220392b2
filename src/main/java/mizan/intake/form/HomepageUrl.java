package mizan.intake.form;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.commons.validator.routines.UrlValidator;

/** Checks the address that a reader gives as his own site. */
public final class HomepageUrl {

    /** Octets of the longest name that the domain name system knows (RFC 1035, section 2.3.4); in letters it is no longer. */
    private static final int LONGEST_HOST = 253;

    private static final UrlValidator URL = new UrlValidator(new String[] {"http", "https"});

    private HomepageUrl() {}

    /** As K2 does: what a reader gives as his site need not begin with a scheme. */
    public static String withScheme(String url) {
        return url.isEmpty() || url.contains("://") ? url : "http://" + url;
    }

    /** True for an address of a site: letters beyond ASCII are fine; the library wants the host's as an A-label and all others percent-encoded. */
    public static boolean isValid(String url) {
        try {
            URI uri = new URI(url);
            String authority = uri.getRawAuthority();
            // What stands before @ is no part of the site, but looks like one; mailto: becomes such a thing too.
            if (authority == null || authority.indexOf('@') >= 0) {
                return false;
            }
            URI rest = new URI(null, null, uri.getPath(), uri.getQuery(), uri.getFragment());
            return URL.isValid(uri.getScheme() + "://" + checkable(authority) + rest.toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The authority with its host as the library takes it.
     *
     * @throws IllegalArgumentException when that is no host
     */
    private static String checkable(String authority) {
        int host = authority.lastIndexOf('@') + 1;
        int colon = authority.indexOf(':', host);
        int end = colon < 0 ? authority.length() : colon;
        if (end - host > LONGEST_HOST) {
            throw new IllegalArgumentException("No host is longer than " + LONGEST_HOST + " letters");
        }
        String ascii = IDN.toASCII(authority.substring(host, end));
        return authority.substring(0, host) + withoutUnderscores(ascii) + authority.substring(end);
    }

    /** Hosts may have underscores before their domain, which the library refuses anywhere; top-level domains have none. */
    private static String withoutUnderscores(String host) {
        int lastDot = host.lastIndexOf('.');
        return lastDot < 0 ? host : host.substring(0, lastDot).replace('_', 'x') + host.substring(lastDot);
    }
}
