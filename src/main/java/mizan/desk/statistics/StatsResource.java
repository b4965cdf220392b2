package mizan.desk.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.ListParameters;
import mizan.desk.RequestRefusedException;
import mizan.desk.api.ReviewResource;
import mizan.queue.statistics.Statistics;
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

    private static final int MAX_DAYS = 92;

    private final Statistics statistics;
    private final Sites sites;
    private final Clock clock;

    StatsResource(Statistics statistics, Sites sites, Clock clock) {
        this.statistics = statistics;
        this.sites = sites;
        this.clock = clock;
    }

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
        return statistics.counts(wanted(site)).entrySet().stream()
                .map(counts -> CountsView.of(counts.getKey(), counts.getValue()))
                .toList();
    }

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
        return stats(wanted(site), number(days));
    }

    /** The numbers of the last {@code days} days. */
    StatsView stats(List<SiteId> wanted, int days) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate from = today.minusDays(days - 1L);
        return StatsView.of(from, today, statistics.counts(wanted), statistics.days(wanted, from, today));
    }

    private List<SiteId> wanted(String site) {
        Stream<Site> wanted = site.isEmpty() ? sites.all().stream() : Stream.of(ListParameters.site(sites, site));
        return wanted.map(Site::id).toList();
    }

    private static int number(String days) {
        boolean isNumber = days.length() <= 2 && days.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber && !days.isEmpty() ? Integer.parseInt(days) : 0;
        if (number < 1 || number > MAX_DAYS) {
            throw RequestRefusedException.wrong("days", "days is a number from 1 to " + MAX_DAYS + ".");
        }
        return number;
    }
}
