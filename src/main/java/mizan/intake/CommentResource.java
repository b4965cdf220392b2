package mizan.intake;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mizan.comment.CommentId;
import mizan.comment.PublishedRules;
import mizan.comment.Receipt;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.digest.KeyedHash;
import mizan.intake.form.FormToken;
import mizan.intake.message.BrokenRule;
import mizan.intake.message.ReaderMessages;
import mizan.intake.page.NoticeView;
import mizan.intake.page.ReaderPage;
import mizan.intake.page.ReaderTemplates;
import mizan.intake.page.ReceiptView;
import mizan.language.Language;
import mizan.problem.Problem;
import mizan.queue.QueuedComment;
import mizan.queue.ReviewQueue;
import mizan.queue.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where forms are sent, and where readers ask what became of their comments. */
@Path("/")
@Tag(name = "Readers", description = "The comment form and its receipt; open to everybody")
final class CommentResource {

    private static final String HTML = MediaType.TEXT_HTML;
    private static final String JSON = MediaType.APPLICATION_JSON;

    private final Intake intake;
    private final SiteResolver gate;
    private final ReviewQueue queue;
    private final Sites sites;
    private final Function<SiteId, PublishedRules> rules;
    private final FormToken token;
    private final Clock clock;

    CommentResource(
            Intake intake,
            SiteResolver gate,
            ReviewQueue queue,
            Sites sites,
            Function<SiteId, PublishedRules> rules,
            KeyedHash hash,
            Clock clock) {
        this.intake = intake;
        this.gate = gate;
        this.queue = queue;
        this.sites = sites;
        this.rules = rules;
        this.token = new FormToken(hash);
        this.clock = clock;
    }

    @POST
    @Path("comments")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Sends a comment",
            description =
                    "Takes a form (URL-encoded, multipart) or JSON with the fields text, name, email, url, article "
                            + "and site, or K2's names for them. A program that sends JSON gets 201 and a receipt, or problem "
                            + "details; a browser gets a page; K2's script gets 200 with its message.")
    public Uni<Response> submit(byte[] body, @Context HttpServerRequest request) {
        RequestHeaders envelope = RequestHeaders.of(request);
        return intake.submit(body, envelope).map(reply -> forOrigin(reply, envelope));
    }

    @POST
    @Path("index.php")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The same under the address that K2's form has")
    public Uni<Response> submitAsK2(byte[] body, @Context HttpServerRequest request) {
        return submit(body, request);
    }

    @OPTIONS
    @Path("{path:comments|comments/token|index.php}")
    @Operation(hidden = true)
    @NonBlocking
    public Response preflight(@Context HttpServerRequest request) {
        RequestHeaders envelope = RequestHeaders.of(request);
        Response.ResponseBuilder reply = Response.noContent().header(HttpHeaders.VARY, "Origin");
        if (gate.isKnown(envelope)) {
            reply.header("Access-Control-Allow-Origin", envelope.origin())
                    .header("Access-Control-Allow-Methods", "GET, POST")
                    .header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key, X-Requested-With")
                    .header("Access-Control-Max-Age", "86400");
        }
        return reply.build();
    }

    @GET
    @Path("comments/token")
    @Produces(JSON)
    @NonBlocking
    @Operation(
            summary = "A signed time for the form",
            description =
                    "A page may put it into the hidden field mizanToken when it shows the form; a form that comes "
                            + "back faster than people type is then looked at more closely. Optional.")
    public Response token(@Context HttpServerRequest request) {
        Response reply = Response.ok(Map.of("token", token.issue(clock.instant())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
        return forOrigin(reply, RequestHeaders.of(request));
    }

    @GET
    @Path("comments/{receipt}")
    @Produces(HTML)
    @Operation(summary = "What became of a comment", description = "A page for readers, or JSON for programs.")
    public Uni<Response> page(@PathParam("receipt") String code, @Context HttpServerRequest request) {
        return find(code)
                .chain(found -> found.map(comment -> rule(comment).map(rule -> receiptPage(comment, code, rule)))
                        .orElseGet(() -> Uni.createFrom()
                                .item(() -> ReaderPage.response(
                                        404,
                                        ReaderTemplates.notice(new NoticeView(
                                                language(code),
                                                ReaderMessages.get(language(code), "receipt.not_found"),
                                                ""))))));
    }

    @GET
    @Path("comments/{receipt}")
    @Produces({JSON, Problem.MEDIA_TYPE})
    public Uni<Response> status(@PathParam("receipt") String code, @Context HttpServerRequest request) {
        RequestHeaders envelope = RequestHeaders.of(request);
        return find(code)
                .chain(found -> found.map(comment -> rule(comment)
                                .map(rule -> Response.ok(
                                                new AcceptedReply(
                                                        code, comment.state().code(), rule.orElse(null)),
                                                JSON)
                                        .build()))
                        .orElseGet(() -> Uni.createFrom()
                                .item(() -> Problem.of(404, ReaderMessages.get(language(code), "receipt.not_found"))
                                        .response()
                                        .build())))
                .map(reply -> forOrigin(reply, envelope));
    }

    private Uni<Optional<QueuedComment>> find(String code) {
        return Receipt.parse(code)
                .map(receipt -> queue.find(receipt.commentId()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** What a rejected comment was measured by; empty for others, and where the site names no page of rules. */
    private Uni<Optional<BrokenRule>> rule(QueuedComment comment) {
        CommentId id = comment.comment().id();
        PublishedRules published = rules.apply(id.site());
        if (comment.state() != State.REJECTED || published.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Language language = sites.find(id.site()).map(Site::language).orElse(Language.ARABIC);
        return Uni.createFrom()
                .item(() -> Optional.of(BrokenRule.of(queue.decisions(id), published, language)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Response receiptPage(QueuedComment comment, String code, Optional<BrokenRule> rule) {
        Site site = sites.find(comment.comment().site()).orElseThrow();
        return ReaderPage.response(
                200,
                ReaderTemplates.receipt(new ReceiptView(
                        site,
                        code,
                        comment.state(),
                        comment.comment().article().url(),
                        comment.comment().submittedAt(),
                        rule)));
    }

    private Language language(String code) {
        return Receipt.parse(code)
                .flatMap(receipt -> sites.find(receipt.site()))
                .map(Site::language)
                .orElse(Language.ARABIC);
    }

    /** Lets the scripts of the sites' own pages read a reply, and nobody else's. */
    private Response forOrigin(Response reply, RequestHeaders envelope) {
        Response.ResponseBuilder builder = Response.fromResponse(reply).header(HttpHeaders.VARY, "Origin, Accept");
        if (!envelope.origin().isEmpty() && gate.isKnown(envelope)) {
            builder.header("Access-Control-Allow-Origin", envelope.origin())
                    .header("Access-Control-Expose-Headers", "Location, Retry-After");
        }
        return builder.build();
    }
}
