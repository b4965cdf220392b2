package mizan.desk.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import mizan.access.DeskAuthentication;
import mizan.access.SignOut;
import mizan.access.account.SignInMethods;
import mizan.access.oidc.LanguageCookie;
import mizan.access.oidc.OidcSignIn;
import mizan.access.oidc.OidcSignOut;
import mizan.access.session.DeskPaths;
import mizan.access.session.ReturnPath;
import mizan.access.session.TypedName;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door of the desk: the login page, and the way out. What the form posts, {@link DeskAuthentication} handles. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@PermitAll
public final class LoginPage {

    private static final String BACK = DeskPaths.LOGIN + "/back";

    @CheckedTemplate(basePath = "login")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance login(
                DeskMessages words,
                List<LanguageLink> languages,
                LoginForm form,
                boolean failed,
                long wait,
                Refused refused);

        static native TemplateInstance passage(
                DeskMessages words, List<LanguageLink> languages, String message, String target);
    }

    /**
     * Somebody of the newsroom who was not let in.
     *
     * @param why what to say to them; empty where there is nobody
     * @param roles which roles to ask for; empty where that is not what is missing
     * @param signOut where to sign out at the provider, to come back as somebody else; empty where that is no help
     */
    record Refused(String why, List<String> roles, String signOut) {

        static final Refused NOBODY = new Refused("", List.of(), "");
    }

    private final SignOut signOut;
    private final SignInMethods methods;
    private final OidcSignOut providerSignOut;

    LoginPage(SignOut signOut, SignInMethods methods, OidcSignOut providerSignOut) {
        this.signOut = signOut;
        this.methods = methods;
        this.providerSignOut = providerSignOut;
    }

    @GET
    @Path(DeskPaths.LOGIN)
    @Operation(hidden = true)
    public TemplateInstance login(
            @BeanParam PageLanguage language,
            @QueryParam(DeskAuthentication.FAILED) @Nullable String failed,
            @QueryParam(DeskAuthentication.WAIT) @DefaultValue("") String wait,
            @QueryParam(OidcSignIn.NOT_LET_IN) @DefaultValue("") String notLetIn,
            @Context RoutingContext context,
            @Context HttpHeaders headers) {
        DeskMessages words = language.words(headers.getAcceptableLanguages());
        PageAddress here = PageAddress.of(DeskPaths.LOGIN);
        return Templates.login(
                words,
                LanguageLink.all(here, words),
                LoginForm.of(methods, language, TypedName.take(context)),
                failed != null,
                seconds(wait),
                refused(notLetIn, language, words));
    }

    private Refused refused(String notLetIn, PageLanguage language, DeskMessages words) {
        return methods.oidc()
                .flatMap(newsroom -> Arrays.stream(OidcSignIn.Why.values())
                        .filter(why -> why.code().equals(notLetIn))
                        .map(why -> new Refused(
                                words.say("login.newsroom", why),
                                why == OidcSignIn.Why.NO_ROLE ? newsroom.opening() : List.of(),
                                isKnownToTheProvider(why)
                                        ? PageAddress.of(DeskPaths.LOGOUT)
                                                .with(PageLanguage.PARAMETER, language.chosen())
                                                .toString()
                                        : ""))
                        .findFirst())
                .orElse(Refused.NOBODY);
    }

    /** Who signs in again at the provider, where they still are signed in, would only be refused again. */
    private static boolean isKnownToTheProvider(OidcSignIn.Why why) {
        return why == OidcSignIn.Why.NO_ROLE || why == OidcSignIn.Why.DISABLED;
    }

    /** 0 where nobody has to wait. */
    private static long seconds(String wait) {
        return wait.matches("[0-9]{1,4}") ? Integer.parseInt(wait) : 0;
    }

    /** Reached only by a login form without its fields: all others are handled before. */
    @POST
    @Path(DeskPaths.LOGIN_POST)
    @Operation(hidden = true)
    public Response incomplete(@BeanParam PageLanguage language) {
        return Response.seeOther(loginAgain(language).uri()).build();
    }

    @POST
    @Path(DeskPaths.LOGOUT)
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response logout(
            @BeanParam PageLanguage language, @Context RoutingContext context, @Context HttpHeaders headers) {
        SignOut.SignedOut left = signOut.of(context);
        DeskMessages words = language.words(headers.getAcceptableLanguages());
        return providerSignOut
                .address(left.account(), left.session(), context)
                .map(provider -> passage(words, "login.newsroom.out", provider))
                .orElseGet(() -> toLogin(language));
    }

    private static Response toLogin(PageLanguage language) {
        PageAddress login = PageAddress.of(DeskPaths.LOGIN);
        return Response.seeOther(
                        login.with(PageLanguage.PARAMETER, language.chosen()).uri())
                .build();
    }

    /**
     * Where people arrive who signed in at the provider; who comes without having been there is sent there before.
     * The page leads on by itself: a redirect would still count as coming from the provider, and the cookies do not
     * go along with that.
     */
    @GET
    @Path(OidcSignIn.PATH)
    @Operation(hidden = true)
    public Response arrived(@Context RoutingContext context, @Context HttpHeaders headers) {
        PageLanguage language = new PageLanguage(LanguageCookie.of(context));
        return passage(language.words(headers.getAcceptableLanguages()), "login.newsroom.in", BACK);
    }

    /** Leads to the page that was asked for before. */
    @GET
    @Path(BACK)
    @Operation(hidden = true)
    public Response back(@Context RoutingContext context) {
        return Response.seeOther(URI.create(inLanguage(ReturnPath.take(context), LanguageCookie.of(context))))
                .build();
    }

    /** A page that was asked for in a language of its own stays in that. */
    private static String inLanguage(String page, String chosen) {
        boolean isNamed =
                Arrays.stream(page.split("[?&]")).anyMatch(part -> part.startsWith(PageLanguage.PARAMETER + "="));
        if (chosen.isEmpty() || isNamed) {
            return page;
        }
        return page + (page.indexOf('?') < 0 ? '?' : '&') + PageLanguage.PARAMETER + "=" + chosen;
    }

    private static Response passage(DeskMessages words, String message, String target) {
        PageAddress here = PageAddress.of(DeskPaths.LOGIN);
        return Response.ok(Templates.passage(words, LanguageLink.all(here, words), words.say(message), target)
                        .render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    private static PageAddress loginAgain(PageLanguage language) {
        return PageAddress.of(DeskPaths.LOGIN)
                .with(DeskAuthentication.FAILED, "1")
                .with(PageLanguage.PARAMETER, language.chosen());
    }
}
