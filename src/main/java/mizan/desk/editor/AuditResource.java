package mizan.desk.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Arrays;
import java.util.Optional;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.audit.AuditAction;
import mizan.audit.SettingsStore;
import mizan.desk.CurrentAccount;
import mizan.desk.RequestRefusedException;
import mizan.desk.api.ReviewResource;
import mizan.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    static final int LIMIT = 50;

    private static final int MOST = 200;

    private final SettingsStore ledger;
    private final SettingsUndo takingBack;

    AuditResource(SettingsStore ledger, SettingsUndo takingBack) {
        this.ledger = ledger;
        this.takingBack = takingBack;
    }

    @GET
    @Operation(summary = "Read the audit log", description = "Newest first. Pages hang on a cursor; limit is 1 to 200.")
    public AuditReply list(
            @QueryParam("action") @DefaultValue("") String action,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit") @DefaultValue("" + LIMIT) int limit) {
        return AuditReply.of(ledger.entries(action(action), cursor(cursor), Math.clamp(limit, 1, MOST)));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(
            summary = "Take a change back",
            description =
                    "Of settings and terms. 409 where it was changed again since, 404 where there is no such entry or "
                            + "it cannot be taken back.")
    public Response undo(@PathParam("id") String id, @Context SecurityContext who) {
        return switch (takingBack.of(id, CurrentAccount.of(who))) {
            case DONE -> Response.noContent().build();
            case UNKNOWN_ENTRY ->
                Problem.of(404, "There is no such entry, or it cannot be taken back.")
                        .response()
                        .build();
            case CHANGED_SINCE ->
                Problem.of(409, "It was changed again since.").response().build();
        };
    }

    /** The action with this code; none where it is empty. */
    static Optional<AuditAction> action(String code) {
        Optional<AuditAction> action = AuditAction.of(code);
        if (action.isEmpty() && !code.isEmpty()) {
            throw RequestRefusedException.notAllowed(
                    "action",
                    code,
                    Arrays.stream(AuditAction.values()).map(AuditAction::code).toList());
        }
        return action;
    }

    static String cursor(String cursor) {
        if (!cursor.isEmpty() && !cursor.matches("[0-9]{1,15}-[0-9]{1,15}")) {
            throw RequestRefusedException.wrong("cursor", "A cursor is what another page said in next.");
        }
        return cursor;
    }
}
