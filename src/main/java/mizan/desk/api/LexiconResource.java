package mizan.desk.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.desk.LexiconPreview;
import mizan.desk.LexiconPreviews;
import mizan.desk.RequiredFields;
import mizan.problem.Problem;
import mizan.signal.lexicon.InvalidLexiconException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Tries terms before they go into a lexicon file. */
@Path(ReviewResource.PATH + "/lexicon")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Lexicon", description = "Try terms before they go into a lexicon. For editors.")
@APIResponse(
        responseCode = "401",
        description = "No account, or a wrong password.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The account is no editor's, or a page of another site sent the request.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class LexiconResource {

    private final LexiconPreviews previews;

    LexiconResource(LexiconPreviews previews) {
        this.previews = previews;
    }

    /** What terms would change, without adding them. */
    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Preview terms",
            description = "Says which ordinary words the terms would hit, and which of the comments decided last would "
                    + "have been judged otherwise with them. Nothing is changed.")
    @APIResponse(
            responseCode = "200",
            description = "What the terms would do.",
            content = @Content(schema = @Schema(implementation = LexiconPreview.class)))
    @APIResponse(
            responseCode = "400",
            description = "There are no terms, or too many.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "A term is not well formed; errors says which and why.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public LexiconPreview preview(@Nullable LexiconPreviewRequest request) {
        LexiconPreviewRequest given = RequiredFields.body(request);
        return previews.of(given.checkedTerms(), given.checkedDecided());
    }

    /** What is wrong with the terms, each by its place in the request. */
    @ServerExceptionMapper
    Response refused(InvalidLexiconException e) {
        List<Problem.FieldProblem> errors = e.problems().stream()
                .map(problem -> new Problem.FieldProblem(
                        "terms[" + (problem.line() - 2) + "]", problem.what() + "; " + problem.advice()))
                .toList();
        return Problem.of(422, "Some terms are not well formed.", errors)
                .response()
                .build();
    }
}
