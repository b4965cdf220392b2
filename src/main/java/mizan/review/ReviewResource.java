package mizan.review;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mizan.comment.CommentId;
import mizan.comment.Language;
import mizan.comment.RecentActivity;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.moderation.ModerationPipeline;
import mizan.moderation.Verdict;
import mizan.problem.Problem;
import mizan.queue.DecideResult;
import mizan.queue.DecisionId;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import mizan.review.access.DeskPaths;
import mizan.review.access.DeskRole;
import mizan.signal.AnalyzedComment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
        description = "An account of the desk.")
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(
        name = "Review",
        description = "Read what was held and why, and decide. Needs HTTP basic authentication with an account of the "
                + "desk. Reasons are told in the language that Accept-Language prefers (ar, fr, en), otherwise in the "
                + "site's.")
@APIResponse(
        responseCode = "401",
        description = "No account, or a wrong password.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The account lacks the role, or a page of another site sent the request.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public final class ReviewResource {

    static final String PATH = DeskPaths.API;
    public static final String ACCOUNT = "account";
    static final int HISTORY = 20;
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String WRONG_VALUE = "A parameter or field has a value that is not allowed.";
    private static final String UNKNOWN = "There is no such comment or decision, or no longer.";
    private static final String CONFLICT =
            "Somebody was faster: decided_by, decided_at and state say who, when and what; ETag is the version now.";

    private final ReviewQueue queue;
    private final ModerationPipeline pipeline;
    private final Sites sites;

    ReviewResource(ReviewQueue queue, ModerationPipeline pipeline, Sites sites) {
        this.queue = queue;
        this.pipeline = pipeline;
        this.sites = sites;
    }

    @GET
    @Path("/comments")
    @Operation(summary = "List comments", description = "A page of comments in one state, with the reasons for their "
            + "verdicts. Pages hang on a cursor, so that a comment is listed once even while others come and go.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last one.",
            content = @Content(schema = @Schema(implementation = CommentPage.class)))
    @APIResponse(
            responseCode = "400",
            description = WRONG_VALUE,
            content = @Content(
                    mediaType = Problem.MEDIA_TYPE,
                    schema = @Schema(implementation = Problem.class),
                    examples = @ExampleObject(name = "unknown value", value = """
                            {"type":"about:blank","title":"Bad Request","status":400,
                             "detail":"'new' is not allowed for sort; allowed: priority, oldest, newest.",
                             "parameter":"sort","allowed":["priority","oldest","newest"]}""")))
    public CommentPage list(@BeanParam ListParameters parameters, @Context HttpHeaders headers) {
        return CommentPage.of(
                parameters.page(queue, sites), comment -> CommentView.of(comment, wording(comment, headers)));
    }

    @GET
    @Path("/comments/{id}")
    @Operation(
            summary = "Show a comment",
            description = "All that is known about it, with the author's other comments and the decisions so far.")
    @APIResponse(
            responseCode = "200",
            description = "The comment.",
            headers = @Header(
                    name = "ETag",
                    description = "Its version, for If-Match.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = CommentView.class)))
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<CommentView> show(@PathParam("id") String id, @Context HttpHeaders headers) {
        QueuedComment comment = find(id);
        CommentView view = CommentView.full(
                comment,
                wording(comment, headers),
                queue.byAuthor(comment, HISTORY),
                queue.decisions(comment.comment().id()));
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(comment))
                .build();
    }

    @POST
    @Path("/comments/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approve or reject a comment",
            description = "Decides about the version that If-Match names. An approved comment goes to the site, a "
                    + "rejected one that the site already has is taken back.")
    @RequestBody(
            required = true,
            content = @Content(
                    schema = @Schema(implementation = DecisionRequest.class),
                    examples = {
                        @ExampleObject(name = "approve", value = "{\"outcome\":\"approve\"}"),
                        @ExampleObject(
                                name = "reject",
                                value = "{\"outcome\":\"reject\",\"reason\":\"insult\",\"note\":\"يهاجم الكاتب\"}")
                    }))
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            headers = @Header(
                    name = "ETag",
                    description = "Its version, for If-Match.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DecisionReply.class)))
    @APIResponse(
            responseCode = "400",
            description = WRONG_VALUE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = CONFLICT,
            content = @Content(
                    mediaType = Problem.MEDIA_TYPE,
                    schema = @Schema(implementation = Problem.class),
                    examples = @ExampleObject(name = "rejected meanwhile", value = """
                            {"type":"about:blank","title":"Conflict","status":409,
                             "detail":"It is no longer what was read: rejected by editor at 2026-11-24T09:00:00Z.",
                             "state":"rejected","decided_by":"editor","decided_at":"2026-11-24T09:00:00Z"}""")))
    @APIResponse(
            responseCode = "428",
            description = "If-Match is missing.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response decide(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(
                            description = "The ETag of the comment as the moderator saw it.",
                            example = "\"1\"",
                            required = true)
                    @Nullable String ifMatch,
            @Nullable DecisionRequest request,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        if (ifMatch == null) {
            throw Refusal.because(
                    Response.Status.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the comment as it was read, so that no newer decision is lost.");
        }
        EntityTags seen = EntityTags.parse(ifMatch);
        Wish wish = required(request).wish();
        QueuedComment comment = find(id);
        return reply(decide(comment, seen.versionOf(comment), wish, security), headers);
    }

    @POST
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decide about many comments",
            description = "Decides about each comment that is still held, on its own, and says what came of each.")
    @APIResponse(
            responseCode = "200",
            description = "What came of each, in the order of the request.",
            content = @Content(schema = @Schema(implementation = BulkReply.class)))
    @APIResponse(
            responseCode = "400",
            description = WRONG_VALUE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public BulkReply decideAll(@Nullable BulkRequest request, @Context SecurityContext security) {
        BulkRequest checked = required(request);
        Wish wish = checked.wish();
        return new BulkReply(checked.checkedIds().stream()
                .map(id -> BulkReply.Item.of(id, decideHeld(id, wish, security)))
                .toList());
    }

    @POST
    @Path("/decisions/{id}/undo")
    @Operation(
            summary = "Undo a decision",
            description = "Puts the comment back to the state before it. Needs no If-Match: a decision can be undone "
                    + "only while it is the last one.")
    @APIResponse(
            responseCode = "200",
            description = "Undone; id is the decision that undoes.",
            headers = @Header(
                    name = "ETag",
                    description = "Its version, for If-Match.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DecisionReply.class)))
    @APIResponse(
            responseCode = "404",
            description = UNKNOWN,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = CONFLICT,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response undo(
            @PathParam("id") String id, @Context SecurityContext security, @Context HttpHeaders headers) {
        DecisionId decision = DecisionId.parse(id).orElseThrow(ReviewResource::unknown);
        return reply(queue.undo(decision, account(security)), headers);
    }

    @POST
    @Path("/explain")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Explain a text",
            description = "Judges any text as if an unknown reader had sent it, and keeps nothing of it.")
    @APIResponse(
            responseCode = "200",
            description = "The verdict and its reasons.",
            content = @Content(schema = @Schema(implementation = Explanation.class)))
    @APIResponse(
            responseCode = "400",
            description = WRONG_VALUE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Explanation explain(@Nullable ExplainRequest request, @Context HttpHeaders headers) {
        ExplainRequest wanted = required(request);
        Site site = judgedBy(wanted.site());
        AnalyzedComment analyzed = pipeline.analyze(wanted.draft(site));
        Verdict verdict = pipeline.moderate(analyzed, RecentActivity.NONE);
        Wording wording = Wording.accepted(headers.getAcceptableLanguages(), site.language());
        return Explanation.of(verdict, analyzed.text().clean().text(), wording);
    }

    private QueuedComment find(String id) {
        return CommentId.parse(id).flatMap(this::find).orElseThrow(ReviewResource::unknown);
    }

    private Optional<QueuedComment> find(CommentId id) {
        return queue.find(id).await().atMost(PATIENCE);
    }

    private DecideResult decide(QueuedComment comment, long version, Wish wish, SecurityContext security) {
        return queue.decide(comment.comment().id(), version, wish.to(), wish.reason(), wish.note(), account(security));
    }

    private DecideResult decideHeld(String id, Wish wish, SecurityContext security) {
        Optional<QueuedComment> found = CommentId.parse(id).flatMap(this::find);
        if (found.isEmpty()) {
            return new DecideResult.NotFound();
        }
        QueuedComment comment = found.get();
        long version = comment.state() == State.HELD ? comment.version() : EntityTags.NO_VERSION;
        return decide(comment, version, wish, security);
    }

    private Response reply(DecideResult result, HttpHeaders headers) {
        return switch (result) {
            case DecideResult.Decided(var decision, var comment) -> Response.ok(new DecisionReply(
                            decision.id().toString(), CommentView.of(comment, wording(comment, headers))))
                    .header(HttpHeaders.ETAG, EntityTags.of(comment))
                    .build();
            case DecideResult.AlreadyDecided(var by, var at, var comment) -> conflict(by, at, comment);
            case DecideResult.NotFound() -> unknown().problem().response().build();
        };
    }

    private static Response conflict(String by, Instant at, QueuedComment comment) {
        String state = comment.state().code();
        String detail = "It is no longer what was read: " + state + " by " + by + " at " + at + ".";
        return Problem.of(Response.Status.CONFLICT.getStatusCode(), detail)
                .with(Map.of("state", state, "decided_by", by, "decided_at", at.toString()))
                .response()
                .header(HttpHeaders.ETAG, EntityTags.of(comment))
                .build();
    }

    private static Refusal unknown() {
        return Refusal.because(Response.Status.NOT_FOUND, UNKNOWN);
    }

    private static <T> T required(@Nullable T body) {
        if (body == null) {
            throw Refusal.because(Response.Status.BAD_REQUEST, "The request has no body.");
        }
        return body;
    }

    private Site judgedBy(@Nullable String site) {
        if (site != null && !site.isEmpty()) {
            return ListParameters.site(sites, site);
        }
        return sites.all().stream()
                .findFirst()
                .orElseThrow(() -> Refusal.wrong("site", "No site is configured whose thresholds could judge."));
    }

    private Wording wording(QueuedComment comment, HttpHeaders headers) {
        Language ofSite =
                sites.find(comment.comment().site()).map(Site::language).orElse(Language.ARABIC);
        return Wording.accepted(headers.getAcceptableLanguages(), ofSite);
    }

    private static String account(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}
