package mizan.desk.editor.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.ZoneId;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.audit.SettingsStore;
import mizan.audit.SettingsUndo;
import mizan.desk.CurrentAccount;
import mizan.desk.api.ReviewResource;
import mizan.desk.editor.AuditQuery;
import mizan.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log as an API. */
@Path(DeskPaths.API + "/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Audit", description = "Who signed in and changed what. For editors.")
public final class AuditResource {

    private final SettingsStore store;
    private final SettingsUndo undo;
    private final ZoneId zone;

    AuditResource(SettingsStore store, SettingsUndo undo, ZoneId zone) {
        this.store = store;
        this.undo = undo;
        this.zone = zone;
    }

    @GET
    @Operation(
            summary = "Read the audit log",
            description =
                    "Newest first. Pages hang on a cursor; limit is 1 to 200. A search for what is rare may answer "
                            + "with few entries, or none, and a next all the same: go on with it.")
    public AuditReply list(
            @BeanParam AuditForm wanted,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit")
                    @DefaultValue("")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit) {
        return AuditReply.of(store.entries(wanted.filter(zone), AuditQuery.cursor(cursor), AuditQuery.limit(limit)));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Take a change back",
            description =
                    "Of settings and terms. 409 where it was changed again since, 404 where there is no such entry or "
                            + "it cannot be taken back.")
    public Response undo(@PathParam("id") String id, @Context SecurityContext who) {
        return switch (undo.of(id, CurrentAccount.of(who))) {
            case DONE -> Response.noContent().build();
            case UNKNOWN_ENTRY ->
                Problem.of(404, "There is no such entry, or it cannot be taken back.")
                        .response()
                        .build();
            case CHANGED_SINCE ->
                Problem.of(409, "It was changed again since.").response().build();
        };
    }
}
