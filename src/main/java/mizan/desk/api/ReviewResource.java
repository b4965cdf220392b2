package mizan.desk.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.RecentActivity;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.desk.CommentLookup;
import mizan.desk.CurrentAccount;
import mizan.desk.DecisionCommand;
import mizan.desk.DeskMessages;
import mizan.desk.ListParameters;
import mizan.desk.RequestRefusedException;
import mizan.desk.RequiredFields;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.queue.DecisionId;
import mizan.queue.Page;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.signal.AnalyzedComment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The desk's API: list, show, decide, undo, explain. Sentences come in the language that the client accepts. */
@Path(ReviewResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.MODERATOR)
@SecurityScheme(
        securitySchemeName = ReviewResource.ACCOUNT,
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "An account of the desk; not where the operator has switched passwords off.")
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(
        name = "Review",
        description = "Read what was held and why, and decide. Needs an account of the desk by HTTP basic, or a token. "
                + "Reasons are told in the language that Accept-Language prefers (ar, fr, en), otherwise in the "
                + "site's.")
public final class ReviewResource {

    public static final String PATH = DeskPaths.API;
    public static final String ACCOUNT = "account";

    private final ReviewQueue queue;
    private final ModerationPipeline pipeline;
    private final CommentLookup lookup;
    private final CommentViews views;
    private final Sites sites;

    ReviewResource(
            ReviewQueue queue, ModerationPipeline pipeline, CommentLookup lookup, CommentViews views, Sites sites) {
        this.queue = queue;
        this.pipeline = pipeline;
        this.lookup = lookup;
        this.views = views;
        this.sites = sites;
    }

    /** A page of comments in one state. */
    @GET
    @Path("/comments")
    @Operation(
            summary = "List comments",
            description =
                    "A page of comments in one state, with the reasons for their "
                            + "verdicts. Pages hang on a cursor, so that a comment is listed once even while others come and go.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last one.",
            content = @Content(schema = @Schema(implementation = CommentListView.class)))
    public CommentListView list(@BeanParam ListParameters parameters, @Context HttpHeaders headers) {
        Page<QueuedComment> page = parameters.page(queue, sites);
        return CommentListView.of(views.list(page.items(), headers), page);
    }

    /** One comment with all that is known about it. */
    @GET
    @Path("/comments/{id}")
    @Operation(
            summary = "Show a comment",
            description = "All that is known about it, with the author's other comments and the decisions so far.")
    @APIResponse(
            responseCode = "200",
            description = "The comment.",
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    public RestResponse<CommentView> show(@PathParam("id") String id, @Context HttpHeaders headers) {
        QueuedComment comment = lookup.require(id);
        return RestResponse.ResponseBuilder.ok(views.full(comment, headers))
                .header(HttpHeaders.ETAG, EntityTags.of(comment))
                .build();
    }

    /** Approves or rejects one comment; needs If-Match. */
    @POST
    @Path("/comments/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approve or reject a comment",
            description = "Decides about the version that If-Match names. An approved comment goes to the site, a "
                    + "rejected one that the site already has is taken back.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionRequest.class),
                            examples = {
                                @ExampleObject(name = "approve", value = "{\"outcome\":\"approve\"}"),
                                @ExampleObject(
                                        name = "reject",
                                        value =
                                                "{\"outcome\":\"reject\",\"reason\":\"insult\",\"note\":\"يهاجم الكاتب\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = DecisionReply.class)))
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(schema = @Schema(type = SchemaType.STRING))
                    List<String> ifMatch,
            @Nullable DecisionRequest request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        EntityTags seen = CommentViews.seen(ifMatch);
        DecisionCommand command = RequiredFields.body(request).command();
        QueuedComment comment = lookup.require(id);
        return views.afterIfMatch(
                seen,
                queue.decide(
                        comment.comment().id(),
                        seen.versionOf(comment),
                        command.to(),
                        command.reason(),
                        command.note(),
                        CurrentAccount.of(security)),
                headers);
    }

    /** Undoes a decision or an edit while it is the last one. */
    @POST
    @Path("/decisions/{id}/undo")
    @Operation(
            summary = "Undo a decision",
            description = "Puts the comment back to what it was before, be it a decision or an edit. Needs "
                    + "no If-Match: a decision can be undone only while it is the last one.")
    @APIResponse(
            responseCode = "200",
            description = "Undone; id is the decision that undoes.",
            content = @Content(schema = @Schema(implementation = DecisionReply.class)))
    public Response undo(@PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        DecisionId decision = DecisionId.parse(id).orElseThrow(CommentLookup::notFound);
        return views.reply(queue.undo(decision, CurrentAccount.of(security)), headers);
    }

    /** Judges a text and keeps nothing of it. */
    @POST
    @Path("/explain")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Explain a text",
            description = "Judges any text as if an unknown reader had sent it, and keeps nothing of it.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict and its reasons.",
            content = @Content(schema = @Schema(implementation = ExplainReply.class)))
    public ExplainReply explain(@Nullable ExplainRequest request, @Context HttpHeaders headers) {
        ExplainRequest wanted = RequiredFields.body(request);
        Site site = judgedBy(wanted.site());
        AnalyzedComment analyzed = pipeline.analyze(wanted.draft(site), wanted.articleWords());
        Verdict verdict = pipeline.moderate(analyzed, RecentActivity.NONE);
        DeskMessages messages = DeskMessages.accepted(headers.getAcceptableLanguages(), site.language());
        return ExplainReply.of(
                verdict,
                pipeline.counterfactuals(verdict, site.id()),
                analyzed.text().clean(),
                messages);
    }

    private Site judgedBy(@Nullable String site) {
        if (site != null && !site.isEmpty()) {
            return ListParameters.site(sites, site);
        }
        return sites.all().stream()
                .findFirst()
                .orElseThrow(() ->
                        RequestRefusedException.wrong("site", "No site is configured whose thresholds could judge."));
    }
}
