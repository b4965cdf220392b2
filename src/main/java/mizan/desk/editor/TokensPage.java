package mizan.desk.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import mizan.access.account.ApiTokens;
import mizan.access.account.DeskRole;
import mizan.access.account.TokenResult;
import mizan.access.session.DeskPaths;
import mizan.desk.DeskMessages;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.language.TypedNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The tokens of programs as a page. */
@Path(TokensPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.ACCOUNT_KEEPER)
public final class TokensPage {

    static final String PATH = DeskPaths.PAGES + "/tokens";

    private final ApiTokens tokens;
    private final ZoneId zone;
    private final Clock clock;

    TokensPage(ApiTokens tokens, ZoneId zone, Clock clock) {
        this.tokens = tokens;
        this.zone = zone;
        this.clock = clock;
    }

    /** A token as the page shows it; {@code lastUsed} holds nothing where it never was. */
    record TokenView(
            String name,
            String role,
            String madeBy,
            DisplayTime expires,
            boolean isExpired,
            List<DisplayTime> lastUsed) {

        static TokenView of(ApiTokens.Use use, Instant now, TimeFormat times, DeskMessages words) {
            return new TokenView(
                    use.token().name(),
                    words.say("role." + use.token().role()),
                    use.token().madeBy(),
                    times.of(use.token().expires()),
                    !now.isBefore(use.token().expires()),
                    use.lastUsed().stream().map(times::of).toList());
        }
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance tokens(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                List<TokenView> tokens,
                CreatedSecret made);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request, @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        return page(outcome, CreatedSecret.NOTHING, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(
            @BeanParam EditorPageRequest request,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("role") @DefaultValue("") String role,
            @FormParam("days") @DefaultValue("") String days) {
        int number = Math.clamp(TypedNumber.whole(days).orElse(0), 0, Integer.MAX_VALUE);
        return switch (tokens.make(name.strip(), role, number, request.account())) {
            case TokenResult.Made(var token, var text) ->
                EditorPageRequest.answer(page("", new CreatedSecret(token.name(), text), request));
            case TokenResult.Refused(var why) -> request.redirect(PATH, why.code());
        };
    }

    @POST
    @Path("/{name}/revoked")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response revoke(@PathParam("name") String name, @BeanParam EditorPageRequest request) {
        boolean revoked = tokens.revoke(name, request.account());
        return request.redirect(PATH, revoked ? FormResult.DONE : "unknown_token");
    }

    private TemplateInstance page(String outcome, CreatedSecret made, EditorPageRequest request) {
        EditorPageFrame frame =
                request.frame(PageAddress.of(PATH), "tokens.title", outcome).asAnswer(made.isMade());
        Instant now = clock.instant();
        TimeFormat times = new TimeFormat(frame.words(), zone, now);
        List<TokenView> all = tokens.all().stream()
                .map(use -> TokenView.of(use, now, times, frame.words()))
                .toList();
        return Templates.tokens(frame.words(), frame.languages(), frame, all, made);
    }
}
