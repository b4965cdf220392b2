package mizan.access.session;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page of the desk that somebody asked for before they signed in. */
public final class ReturnPath {

    public static final String COOKIE = "mizan-desk-from";

    private ReturnPath() {}

    /** The path and query of that page, and forgets it; the desk's first page where none is known, or one elsewhere. */
    public static String take(RoutingContext context) {
        Cookie from = context.request().getCookie(COOKIE);
        if (from == null) {
            return DeskPaths.PAGES;
        }
        DeskCookies.forget(COOKIE, context);
        String authority = context.request().authority() == null
                ? ""
                : context.request().authority().toString();
        return at(from.getValue(), context.request().scheme(), authority);
    }

    /** The page at {@code address}, where that is one of the desk at this scheme's {@code authority}. */
    static String at(String address, @Nullable String scheme, String authority) {
        try {
            URI uri = URI.create(address);
            String path = String.valueOf(uri.getRawPath());
            boolean isDesk = path.equals(DeskPaths.PAGES) || path.startsWith(DeskPaths.PAGES + "/");
            if (!isDesk || !CrossSiteRequests.isOwn(address, scheme, authority)) {
                return DeskPaths.PAGES;
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return DeskPaths.PAGES;
        }
    }
}
