package mizan.access;

import io.vertx.ext.web.RoutingContext;

/** What a browser is shown where a request is refused before it comes to any page. */
public interface ErrorPage {

    /** The page for {@code status}, in the language of the person who sent {@code request}. */
    String html(int status, RoutingContext request);
}
