package mizan.desk.editor.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.archive.person.People;
import mizan.desk.CurrentAccount;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import mizan.desk.api.ReviewResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a reader, as an API; {@link PersonPage} shows the same. The e-mail comes in the body, so that no log of addresses
 * has it.
 */
@Path(DeskPaths.API + "/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "People", description = "What is kept of a reader, and its end. For editors.")
public final class PersonResource {

    private final People people;

    PersonResource(People people) {
        this.people = people;
    }

    @POST
    @Path("/find")
    @Operation(
            summary = "Find a reader",
            description =
                    "Says what is kept of a reader. Takes seconds where hundreds of thousands of comments are kept.")
    @APIResponse(
            responseCode = "200",
            description = "What is kept.",
            content = @Content(schema = @Schema(implementation = PersonReply.class)))
    public PersonReply find(@Nullable PersonRequest request) {
        String email = email(request);
        try {
            return PersonReply.of(people.find(email));
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    @POST
    @Path("/export")
    @Operation(
            summary = "Export a reader",
            description = "Everything that is kept of a reader, to be given to them. The audit log notes it.")
    @APIResponse(
            responseCode = "200",
            description = "Comments, decisions about them, and what else is kept.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response export(@Nullable PersonRequest request, @Context SecurityContext who) throws IOException {
        String email = email(request);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            people.export(email, written, CurrentAccount.of(who));
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
        return Response.ok(written.toByteArray()).build();
    }

    @POST
    @Path("/erase")
    @Operation(
            summary = "Erase a reader",
            description =
                    "Deletes everything that is kept of a reader, and has the sites take their comments off their pages. It "
                            + "cannot be undone, so confirmed must be true. Sent again, it goes on where it broke off. The audit log notes it "
                            + "without the e-mail.")
    @APIResponse(
            responseCode = "200",
            description = "What was erased.",
            content = @Content(schema = @Schema(implementation = ErasureReply.class)))
    public ErasureReply erase(@Nullable PersonRequest request, @Context SecurityContext who) {
        String email = email(request);
        if (request == null || !request.isConfirmed()) {
            throw RequestRefusedException.because(
                    Response.Status.CONFLICT,
                    ProblemCode.NOT_CONFIRMED,
                    "Erasing cannot be undone. Send confirmed as true if it is meant.");
        }
        try {
            return ErasureReply.of(people.erase(email, CurrentAccount.of(who)));
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
    }

    private static String email(@Nullable PersonRequest request) {
        return RequiredFields.field("email", RequiredFields.body(request).email());
    }

    private static RequestRefusedException wrong(IllegalArgumentException e) {
        return RequestRefusedException.wrong("email", String.valueOf(e.getMessage()));
    }
}
