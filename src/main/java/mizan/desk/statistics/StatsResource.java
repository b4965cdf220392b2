package mizan.desk.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.desk.api.ReviewResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk's numbers. */
@Path(ReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Review")
public final class StatsResource {

    private final SiteStatistics statistics;

    StatsResource(SiteStatistics statistics) {
        this.statistics = statistics;
    }

    /** What each site has now. */
    @GET
    @Path("/counts")
    @Operation(
            summary = "Count comments",
            description = "How many comments each site has by state, and of the held by "
                    + "reason. Cheap enough to ask for with every page.")
    @APIResponse(
            responseCode = "200",
            description = "The counts of each site.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CountsView.class)))
    public List<CountsView> counts(
            @QueryParam("site")
                    @DefaultValue("")
                    @Parameter(description = "A site's id; all sites where none is named.")
                    String site) {
        return statistics.counts(site).entrySet().stream()
                .map(counts -> CountsView.of(counts.getKey(), counts.getValue()))
                .toList();
    }

    /** The figures of the last days. */
    @GET
    @Path("/stats")
    @Operation(
            summary = "Show the numbers",
            description = "What arrived, what became of it, how verdicts and decisions agree, and how long decisions "
                    + "took, by site and by day.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers.",
            content = @Content(schema = @Schema(implementation = StatsView.class)))
    public StatsView stats(
            @QueryParam("site")
                    @DefaultValue("")
                    @Parameter(description = "A site's id; all sites where none is named.")
                    String site,
            @QueryParam("days")
                    @DefaultValue("14")
                    @Parameter(
                            description = "How many days, up to today; 1 to 92.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "92"))
                    String days) {
        return statistics.days(site, days);
    }
}
