package mizan.desk.editor.site;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.desk.CurrentAccount;
import mizan.desk.RequiredFields;
import mizan.desk.api.ReviewResource;
import mizan.problem.Problem;
import mizan.problem.Problem.FieldProblem;
import mizan.settings.site.SiteDefinitions;
import mizan.settings.site.SiteFields;
import mizan.settings.site.SiteMistake;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sites and what is set for them but how they are judged, as an API. */
@Path(DeskPaths.API)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Settings")
public final class SitesResource {

    private static final int UNPROCESSABLE = 422;

    private final SiteDefinitions sites;

    SitesResource(SiteDefinitions sites) {
        this.sites = sites;
    }

    /** A site as the API shows it. */
    @Schema(name = "Site")
    record SiteReply(
            @Schema(examples = "akhbar") String site,

            @Schema(
                    description = "configured: as the configuration says; changed: configured, and changed here; "
                            + "added: here only.",
                    enumeration = {"configured", "changed", "added"})
            String source,

            SiteFields definition) {}

    /** All sites. */
    @Schema(name = "Sites")
    record SiteList(List<SiteReply> items) {}

    @GET
    @Path("/sites")
    @Operation(summary = "List the sites", description = "As they are now, whether configured or added here.")
    public SiteList list() {
        sites.refresh();
        return new SiteList(
                sites.sites().all().stream().map(Site::id).flatMap(this::reply).toList());
    }

    @PUT
    @Path("/sites/{site}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add or change a site",
            description =
                    "The whole of it: what is left out is as for a site that says nothing of it. It counts on all "
                            + "instances within seconds. A site with closed takes no comments, and what has come stays; no site is "
                            + "removed. 422 names what cannot be; 409 where somebody else changed a site at the same time.")
    public Response put(@PathParam("site") String id, @Nullable SiteFields wanted, @Context SecurityContext who) {
        SiteFields fields = RequiredFields.body(wanted);
        new RequiredFields()
                .require("title", fields.title())
                .require("origins", fields.origins())
                .check();
        sites.refresh();
        boolean isNew = find(id).isEmpty();
        List<SiteMistake> mistakes = new ArrayList<>();
        if (isNew) {
            sites.checkNew(id).ifPresent(mistakes::add);
        }
        if (mistakes.isEmpty()) {
            mistakes.addAll(sites.check(new SiteId(id), fields).mistakes());
        }
        if (!mistakes.isEmpty()) {
            return refused(mistakes);
        }
        SiteId site = new SiteId(id);
        return answer(sites.change(site, sites.record(site), fields, CurrentAccount.of(who)), site);
    }

    @DELETE
    @Path("/sites/{site}")
    @Operation(
            summary = "Let the configuration count again",
            description =
                    "For a site that is configured. 422 for one that was added here: it can be closed, not removed.")
    public Response reset(@PathParam("site") String id, @Context SecurityContext who) {
        Optional<SiteId> site = find(id);
        if (site.isEmpty()) {
            return Problem.of(404, "There is no site " + id + ".").response().build();
        }
        if (!sites.isConfigured(site.get())) {
            return Problem.of(UNPROCESSABLE, "The configuration has no site " + id + "; close it instead.")
                    .response()
                    .build();
        }
        return answer(sites.reset(site.get(), sites.record(site.get()), CurrentAccount.of(who)), site.get());
    }

    private Optional<SiteId> find(String id) {
        return SiteId.isValid(id)
                ? sites.find(new SiteId(id)).map(found -> found.site().id())
                : Optional.empty();
    }

    private static Response refused(List<SiteMistake> mistakes) {
        List<FieldProblem> errors = mistakes.stream()
                .map(mistake -> new FieldProblem(mistake.field(), mistake.message()))
                .toList();
        SiteMistake first = mistakes.getFirst();
        return Problem.of(UNPROCESSABLE, first.field() + ": " + first.message(), errors)
                .response()
                .build();
    }

    private Response answer(SiteDefinitions.Change change, SiteId site) {
        return switch (change) {
            case DONE -> Response.ok(reply(site).findFirst().orElseThrow()).build();
            case CHANGED_MEANWHILE ->
                Problem.of(409, "Somebody else changed a site at the same time.")
                        .response()
                        .build();
            case TOO_MANY ->
                Problem.of(UNPROCESSABLE, "At most " + SiteDefinitions.MOST + " sites can be added or changed here.")
                        .response()
                        .build();
        };
    }

    private Stream<SiteReply> reply(SiteId site) {
        boolean isConfigured = sites.isConfigured(site);
        boolean isHere = !sites.record(site).isEmpty();
        String source = isConfigured ? (isHere ? "changed" : "configured") : "added";
        return sites.find(site).map(found -> new SiteReply(site.value(), source, found.fields())).stream();
    }
}
