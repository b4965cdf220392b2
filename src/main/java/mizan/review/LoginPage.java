package mizan.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import mizan.review.access.DeskAuthentication;
import mizan.review.ledger.Action;
import mizan.review.ledger.Deed;
import mizan.review.ledger.Ledger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door of the desk: the login page, and the way out. What the form posts, {@link DeskAuthentication} handles. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class LoginPage {

    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance login(
                Wording words, List<LanguageLink> languages, String action, boolean failed, int wait);
    }

    private final Ledger ledger;

    LoginPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path(DeskAuthentication.LOGIN)
    @Operation(hidden = true)
    public TemplateInstance login(
            @BeanParam PageLanguage language,
            @QueryParam(DeskAuthentication.FAILED) @Nullable String failed,
            @QueryParam(DeskAuthentication.WAIT) @DefaultValue("") String wait,
            @Context HttpHeaders headers) {
        Wording words = language.words(headers.getAcceptableLanguages());
        PageAddress here = PageAddress.of(DeskAuthentication.LOGIN);
        String action = here.at(DeskAuthentication.LOGIN_POST)
                .with(PageLanguage.PARAMETER, language.chosen())
                .toString();
        return Templates.login(words, LanguageLink.all(here, words), action, failed != null, seconds(wait));
    }

    /** 0 where nobody has to wait. */
    private static int seconds(String wait) {
        return wait.matches("[0-9]{1,4}") ? Integer.parseInt(wait) : 0;
    }

    /** Reached only by a login form without its fields: all others are handled before. */
    @POST
    @Path(DeskAuthentication.LOGIN_POST)
    @Operation(hidden = true)
    public Response incomplete(@BeanParam PageLanguage language) {
        return Response.seeOther(loginAgain(language).uri()).build();
    }

    @POST
    @Path(DeskAuthentication.LOGOUT)
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response logout(
            @BeanParam PageLanguage language, @Context RoutingContext context, @Context SecurityContext security) {
        if (security.getUserPrincipal() != null && !security.getUserPrincipal().getName().isEmpty()) {
            String account = security.getUserPrincipal().getName();
            ledger.note(Deed.of(Action.SIGNED_OUT, account, account));
        }
        context.response()
                .addCookie(Cookie.cookie(DeskAuthentication.SESSION_COOKIE, "")
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setSecure(context.request().isSSL())
                        .setMaxAge(0));
        PageAddress login = PageAddress.of(DeskAuthentication.LOGIN);
        return Response.seeOther(login.with(PageLanguage.PARAMETER, language.chosen()).uri())
                .build();
    }

    private static PageAddress loginAgain(PageLanguage language) {
        return PageAddress.of(DeskAuthentication.LOGIN)
                .with(DeskAuthentication.FAILED, "1")
                .with(PageLanguage.PARAMETER, language.chosen());
    }
}
