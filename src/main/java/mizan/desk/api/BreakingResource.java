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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.audit.AuditAction;
import mizan.audit.NewAuditEntry;
import mizan.audit.SettingsStore;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.CurrentAccount;
import mizan.desk.ListParameters;
import mizan.desk.RequestRefusedException;
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

    private static final int MAX_HOURS = 72;
    private static final int MAX_ARTICLE = 128;

    private final BreakingArticles articles;
    private final Sites sites;
    private final SettingsStore ledger;
    private final Clock clock;

    BreakingResource(BreakingArticles articles, Sites sites, SettingsStore ledger, Clock clock) {
        this.articles = articles;
        this.sites = sites;
        this.ledger = ledger;
        this.clock = clock;
    }

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
        return sites.all().stream()
                .flatMap(site -> articles.now(site.id()).entrySet().stream()
                        .map(entry -> BreakingArticle.of(site.id().value(), entry)))
                .toList();
    }

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
        Site known = ListParameters.site(sites, site);
        Instant until = Instant.ofEpochMilli(clock.millis()).plus(Duration.ofHours(number(hours)));
        articles.mark(known.id(), checked(article), until);
        note(AuditAction.ARTICLE_BREAKING, known, article, who);
        return new BreakingArticle(site, article, until);
    }

    @DELETE
    @Path("/sites/{site}/articles/{article}/breaking")
    @RolesAllowed(DeskRole.EDITOR)
    @Operation(summary = "Mark an article as breaking no longer", description = "Where it was not, nothing happens.")
    @APIResponse(responseCode = "204", description = "It is not marked.")
    public void unmark(
            @PathParam("site") String site, @PathParam("article") String article, @Context SecurityContext who) {
        Site known = ListParameters.site(sites, site);
        if (articles.unmark(known.id(), checked(article))) {
            note(AuditAction.ARTICLE_ORDINARY, known, article, who);
        }
    }

    private void note(AuditAction action, Site site, String article, SecurityContext who) {
        ledger.note(NewAuditEntry.of(action, CurrentAccount.of(who), site.id() + " " + article));
    }

    private static String checked(String article) {
        if (article.length() > MAX_ARTICLE || article.isBlank()) {
            throw RequestRefusedException.wrong("article", "An article's id has 1 to " + MAX_ARTICLE + " characters.");
        }
        return article;
    }

    private static int number(String hours) {
        boolean isNumber = hours.matches("[0-9]{1,2}");
        int number = isNumber ? Integer.parseInt(hours) : 0;
        if (number < 1 || number > MAX_HOURS) {
            throw RequestRefusedException.wrong("hours", "hours is a number from 1 to " + MAX_HOURS + ".");
        }
        return number;
    }
}
