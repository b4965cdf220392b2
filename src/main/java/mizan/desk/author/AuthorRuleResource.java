package mizan.desk.author;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import mizan.problem.Problem;
import mizan.queue.QueuedComment;
import mizan.queue.author.AuthorRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is decided about the author of a comment. */
@Path(DeskPaths.API + "/comments/{id}/author-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = "account")
@Tag(name = "Review")
public final class AuthorRuleResource {

    private final AuthorRules rules;
    private final AuthorDecisions decisions;
    private final CommentLookup lookup;

    AuthorRuleResource(AuthorRules rules, AuthorDecisions decisions, CommentLookup lookup) {
        this.rules = rules;
        this.decisions = decisions;
        this.lookup = lookup;
    }

    /** What is asked for. */
    @Schema(name = "AuthorRuleRequest")
    record RuleRequest(
            @Schema(
                    required = true,
                    enumeration = {"trust", "watch", "mute", "none"})
            @Nullable
            String mode,

            @Schema(
                    description = "author where none is named.",
                    enumeration = {"author", "name"})
            @Nullable
            String scope,

            @Schema(
                    description = "For how long, 1 to 365; 90 where nothing is said.",
                    minimum = "1",
                    maximum = "365",
                    examples = "30")
            @Nullable
            Integer days,

            @Schema(description = "For colleagues.", maxLength = 500) @Nullable
            String note) {}

    /** What is taken back. */
    @Schema(name = "AuthorRuleUndo")
    record UndoRequest(
            @Schema(
                    description = "author where none is named.",
                    enumeration = {"author", "name"})
            @Nullable
            String scope,

            @Schema(
                    required = true,
                    description = "The time of the rule, as it was answered.",
                    examples = "2026-11-24T09:01:00Z")
            @Nullable
            String at) {}

    /** The rules that count for the author. */
    @GET
    @Operation(
            summary = "List what is decided about a comment's author",
            description = "At most one rule about the author and one about everybody with the name.")
    @APIResponse(
            responseCode = "200",
            description = "The rules in force.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AuthorRuleView.class)))
    public List<AuthorRuleView> list(@PathParam("id") String id) {
        QueuedComment queued = lookup.require(id);
        return rules.of(queued.comment().site(), queued.comment().author()).stream()
                .map(AuthorRuleView::of)
                .toList();
    }

    /** Decides; audited. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Trust, watch or mute a comment's author",
            description =
                    "It counts for the author's next comment at this site, on every instance, and takes the place "
                            + "of an earlier rule; none ends it. Trust never spares a plain term or another certain rejection. What a muted "
                            + "author sends is rejected, and the author is told that the site decided so. It can be undone.")
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = AuthorRuleView.class)))
    public AuthorRuleView decide(
            @PathParam("id") String id, @Nullable RuleRequest request, @Context SecurityContext who) {
        RuleRequest wanted = RequiredFields.body(request);
        AuthorRuleCommand command = AuthorRuleCommand.of(
                RequiredFields.field("mode", wanted.mode()),
                wanted.scope(),
                wanted.days() == null ? "" : wanted.days().toString(),
                wanted.note());
        return AuthorRuleView.of(decisions.decide(lookup.require(id), command, CurrentAccount.of(who)));
    }

    /** Takes back the last decision; audited. */
    @POST
    @Path("/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Undo a decision about a comment's author",
            description = "What counted before counts again. An ended rule can be brought back for a day.")
    @APIResponse(
            responseCode = "200",
            description = "Undone; the rules in force.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AuthorRuleView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody else has decided since.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public List<AuthorRuleView> undo(
            @PathParam("id") String id, @Nullable UndoRequest request, @Context SecurityContext who) {
        UndoRequest wanted = RequiredFields.body(request);
        Instant seen = time(RequiredFields.field("at", wanted.at()));
        QueuedComment queued = lookup.require(id);
        if (!decisions.undo(queued, AuthorRuleCommand.scope(wanted.scope()), seen, CurrentAccount.of(who))) {
            throw changedSince();
        }
        return list(id);
    }

    static RequestRefusedException changedSince() {
        return RequestRefusedException.because(
                Response.Status.CONFLICT, "Somebody else has decided about the author since, or it was undone.");
    }

    /** The time of a rule, as it was answered. */
    static Instant time(String at) {
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw RequestRefusedException.wrong("at", "at is a time as the rule has it, such as 2026-11-24T09:01:00Z.");
        }
    }
}
