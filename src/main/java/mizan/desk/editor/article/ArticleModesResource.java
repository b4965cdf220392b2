package mizan.desk.editor.article;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.article.ArticleKey;
import mizan.article.ArticleMode;
import mizan.article.ArticleModes;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.CurrentAccount;
import mizan.desk.ListParameters;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import mizan.desk.article.ArticleTitles;
import mizan.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What editors decided about the comments on single articles. */
@Path(DeskPaths.API)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = "account")
@Tag(name = "Review")
public final class ArticleModesResource {

    private final ArticleModes modes;
    private final ArticleTitles titles;
    private final Sites sites;

    ArticleModesResource(ArticleModes modes, ArticleTitles titles, Sites sites) {
        this.modes = modes;
        this.titles = titles;
        this.sites = sites;
    }

    /** What is asked for. */
    @Schema(name = "ArticleModeRequest")
    record ModeRequest(
            @Schema(
                    required = true,
                    enumeration = {"open", "hold", "closed"})
            @Nullable
            String mode) {}

    /** The articles that are held or closed, of all sites. */
    @GET
    @Path("/articles/modes")
    @Operation(
            summary = "List the articles that are held or closed",
            description = "Those about which an editor decided, of all sites. All others are open.")
    @APIResponse(
            responseCode = "200",
            description = "The articles.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ArticleModeView.class)))
    public List<ArticleModeView> list() {
        return sites.all().stream().flatMap(site -> views(site).stream()).toList();
    }

    private List<ArticleModeView> views(Site site) {
        Map<String, ArticleMode> decided = modes.of(site.id());
        ArticleTitles.Known known = titles.of(site.id(), decided.keySet());
        return decided.entrySet().stream()
                .map(entry -> new ArticleModeView(
                        site.id().value(),
                        entry.getKey(),
                        known.title(site.id(), entry.getKey()),
                        entry.getValue().code()))
                .toList();
    }

    /** Decides about an article; audited. */
    @PUT
    @Path("/sites/{site}/articles/{article}/mode")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(DeskRole.EDITOR)
    @Operation(
            summary = "Open, hold or close the comments on an article",
            description =
                    "hold: whatever would be approved waits for a person. closed: none is taken, and readers are told "
                            + "so. It counts from the next comment on, on all instances; what has come already stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = ArticleModeView.class)))
    public Response set(
            @PathParam("site") String site,
            @PathParam("article") String article,
            @Nullable ModeRequest wanted,
            @Context SecurityContext who) {
        Site known = ListParameters.site(sites, site);
        if (!ArticleKey.isId(article)) {
            throw RequestRefusedException.wrong(
                    "article", "An article's id has 1 to " + ArticleKey.MAX_ID + " characters, without white space.");
        }
        ArticleKey key = new ArticleKey(known.id(), article);
        ArticleMode mode =
                mode(RequiredFields.field("mode", RequiredFields.body(wanted).mode()));
        return switch (modes.change(key, mode, CurrentAccount.of(who))) {
            case DONE, SAME ->
                Response.ok(new ArticleModeView(site, article, titles.first(List.of(known.id()), article), mode.code()))
                        .build();
            case CHANGED_MEANWHILE ->
                Problem.of(409, "Somebody else decided about it at the same time.")
                        .response()
                        .build();
            case TOO_MANY ->
                Problem.of(422, "At most " + ArticleModes.MOST + " articles can be held or closed; open some again.")
                        .response()
                        .build();
        };
    }

    private static ArticleMode mode(String code) {
        List<String> allowed =
                Arrays.stream(ArticleMode.values()).map(ArticleMode::code).toList();
        return ArticleMode.of(code).orElseThrow(() -> RequestRefusedException.notAllowed("mode", code, allowed));
    }
}
