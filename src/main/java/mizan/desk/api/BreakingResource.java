package mizan.desk.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import mizan.access.account.DeskRole;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.BreakingMarks;
import mizan.desk.CurrentAccount;
import mizan.desk.article.ArticleTitles;
import mizan.queue.BreakingArticles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which articles are breaking, so that their comments come first. */
@Path(ReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Review")
public final class BreakingResource {

    private final BreakingArticles articles;
    private final Sites sites;
    private final BreakingMarks marks;
    private final ArticleTitles titles;

    BreakingResource(BreakingArticles articles, Sites sites, BreakingMarks marks, ArticleTitles titles) {
        this.articles = articles;
        this.sites = sites;
        this.marks = marks;
        this.titles = titles;
    }

    /** Articles that editors marked, of all sites. */
    @GET
    @Path("/articles/breaking")
    @Operation(
            summary = "List breaking articles",
            description = "Those that an editor marked, of all sites; those that are breaking because many comments "
                    + "come in are not listed.")
    @APIResponse(
            responseCode = "200",
            description = "The articles.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = BreakingArticle.class)))
    public List<BreakingArticle> list() {
        return sites.all().stream().flatMap(site -> breaking(site).stream()).toList();
    }

    private List<BreakingArticle> breaking(Site site) {
        SortedMap<String, Instant> now = articles.now(site.id());
        ArticleTitles.Known known = titles.of(site.id(), now.keySet());
        return now.entrySet().stream()
                .map(entry -> BreakingArticle.of(site, entry, known))
                .toList();
    }

    /** Marks an article for some hours; audited. */
    @PUT
    @Path("/sites/{site}/articles/{article}/breaking")
    @RolesAllowed(DeskRole.EDITOR)
    @Operation(
            summary = "Mark an article as breaking",
            description = "Held comments that come in on it from now on press as if they had waited half a day longer.")
    @APIResponse(
            responseCode = "200",
            description = "Marked.",
            content = @Content(schema = @Schema(implementation = BreakingArticle.class)))
    public BreakingArticle mark(
            @PathParam("site") String site,
            @PathParam("article") String article,
            @QueryParam("hours")
                    @DefaultValue("6")
                    @Parameter(
                            description = "For how long, 1 to 72 hours.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "72"))
                    String hours,
            @Context SecurityContext who) {
        Instant until = marks.mark(site, article, hours, CurrentAccount.of(who));
        return new BreakingArticle(site, article, titles.first(List.of(new SiteId(site)), article), until);
    }

    /** Takes the mark off; nothing happens where there is none. */
    @DELETE
    @Path("/sites/{site}/articles/{article}/breaking")
    @RolesAllowed(DeskRole.EDITOR)
    @Operation(summary = "Mark an article as breaking no longer", description = "Where it was not, nothing happens.")
    @APIResponse(responseCode = "204", description = "It is not marked.")
    public void unmark(
            @PathParam("site") String site, @PathParam("article") String article, @Context SecurityContext who) {
        marks.unmark(site, article, CurrentAccount.of(who));
    }
}
