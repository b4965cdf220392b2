package mizan.article.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mizan.article.Article;
import mizan.article.ArticleKey;
import mizan.article.ArticleModes;
import mizan.article.ArticleText;
import mizan.article.Articles;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.comment.WebOrigin;
import mizan.digest.Digests;
import mizan.problem.Problem;
import mizan.problem.Problem.FieldProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a site's own program says what its articles are. */
@Path("/api/sites/{site}/articles/{id: .+}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Articles", description = "What comments are about; for the site's own program")
public final class ArticleResource {

    static final String SIGNATURE = "Mizan-Signature";

    private static final String CREDENTIALS = "With an API token, or signed by a key of the site: the header "
            + "Mizan-Signature: t=<seconds>,v1=<HMAC-SHA256 in hexadecimal digits of \"<seconds>.\" and the body>. ";
    private static final String NO_BODY =
            "Where there is no body, the method, a space and the path of the address stand in its place.";

    private final Articles articles;
    private final ArticleModes modes;
    private final ArticleText text;
    private final ArticleSenders senders;
    private final Sites sites;
    private final ObjectMapper json;
    private final Clock clock;

    ArticleResource(
            Articles articles,
            ArticleModes modes,
            ArticleText text,
            ArticleSenders senders,
            Sites sites,
            ObjectMapper json,
            Clock clock) {
        this.articles = articles;
        this.modes = modes;
        this.text = text;
        this.senders = senders;
        this.sites = sites;
        this.json = json;
        this.clock = clock;
    }

    /** Says what an article is. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what an article is",
            description = CREDENTIALS + "The same again changes nothing. 201 where nothing was known of it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ArticleFields.class)))
    @APIResponse(
            responseCode = "200",
            description = "What is known now.",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    public Response put(
            @PathParam("site") String site,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) @Nullable String authorization,
            @HeaderParam(SIGNATURE) @Parameter(hidden = true) @Nullable String signature,
            byte @Nullable [] given,
            @Context UriInfo address,
            @Context Request request) {
        byte[] body = given == null ? new byte[0] : given;
        return forSender(site, id, authorization, signature, body, article -> {
            Optional<Response> outdated = preconditions(article.key(), request);
            return outdated.orElseGet(() -> put(article, body, address));
        });
    }

    /** An article of a configured site. */
    private record Addressed(Site site, ArticleKey key) {}

    private Response put(Addressed article, byte[] body, UriInfo address) {
        Optional<JsonNode> read = read(body);
        if (read.isEmpty()) {
            return Problem.of(400, "The body must be an object of JSON.")
                    .response()
                    .build();
        }
        List<FieldProblem> errors = new ArrayList<>();
        Optional<Article> wanted = ArticleFields.read(read.get(), errors)
                .article(
                        article.key(),
                        origins(article.site(), address),
                        text,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        errors);
        if (wanted.isEmpty()) {
            return Problem.of(422, "The article was not taken; see errors.", errors)
                    .response()
                    .build();
        }
        boolean isNew = articles.put(wanted.get()) == Articles.Put.CREATED;
        return isNew
                ? shown(article.key(), Response.created(address.getRequestUri()))
                : shown(article.key(), Response.ok());
    }

    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(json.reader()
                            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(body))
                    .filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A site without origins, the demo, has its pages at Mizan's own. */
    private static List<String> origins(Site site, UriInfo address) {
        return site.origins().isEmpty()
                ? List.of(WebOrigin.of(address.getBaseUri().toString()))
                : site.origins();
    }

    /** What is known of an article. */
    @GET
    @Operation(summary = "See what is known of an article", description = CREDENTIALS + NO_BODY)
    @APIResponse(
            responseCode = "200",
            description = "What is known.",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "304", description = "It is what If-None-Match names.")
    public Response get(
            @PathParam("site") String site,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) @Nullable String authorization,
            @HeaderParam(SIGNATURE) @Parameter(hidden = true) @Nullable String signature,
            @Context UriInfo address,
            @Context Request request) {
        return forSender(site, id, authorization, signature, signed("GET", address), article -> {
            Optional<Response> unchanged = preconditions(article.key(), request);
            return unchanged.orElseGet(() -> shown(article.key(), Response.ok()));
        });
    }

    /** Forgets an article. */
    @DELETE
    @Operation(
            summary = "Forget an article",
            description = CREDENTIALS + NO_BODY + " What an editor decided about its comments stays.")
    @APIResponse(responseCode = "204", description = "Nothing is known of it any more.")
    public Response delete(
            @PathParam("site") String site,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) @Nullable String authorization,
            @HeaderParam(SIGNATURE) @Parameter(hidden = true) @Nullable String signature,
            @Context UriInfo address,
            @Context Request request) {
        return forSender(site, id, authorization, signature, signed("DELETE", address), article -> {
            Optional<Response> outdated = preconditions(article.key(), request);
            return outdated.orElseGet(() -> delete(article.key()));
        });
    }

    private Response delete(ArticleKey key) {
        return articles.remove(key) ? Response.noContent().build() : unknown();
    }

    /** A copy of one signature must not do for another address. */
    private static byte[] signed(String method, UriInfo address) {
        return (method + " " + address.getRequestUri().getRawPath()).getBytes(StandardCharsets.UTF_8);
    }

    private Response forSender(
            String name,
            String id,
            @Nullable String authorization,
            @Nullable String signature,
            byte[] signed,
            Function<Addressed, Response> answer) {
        Optional<Site> site = sites.find(name);
        boolean isKnown = senders.hasToken(authorization)
                || site.filter(known -> senders.hasSigned(known.id(), signature, signed))
                        .isPresent();
        if (!isKnown) {
            return Problem.of(401, "Send an API token, or sign the request with a key of the site.")
                    .response()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        if (site.isEmpty()) {
            return Problem.of(404, "There is no such site.").response().build();
        }
        if (!ArticleKey.isId(id)) {
            String message = "An article's id has 1 to " + ArticleKey.MAX_ID + " characters, without white space.";
            return Problem.of(422, message, List.of(new FieldProblem("id", message)))
                    .response()
                    .build();
        }
        return answer.apply(new Addressed(site.get(), new ArticleKey(site.get().id(), id)));
    }

    /** The answer to a request with conditions that do not hold: 304, or 412. */
    private Optional<Response> preconditions(ArticleKey key, Request request) {
        Optional<Article> known = articles.find(key);
        Response.@Nullable ResponseBuilder failed = known.isPresent()
                ? request.evaluatePreconditions(tag(view(known.get())))
                : request.evaluatePreconditions();
        return Optional.ofNullable(failed)
                .map(Response.ResponseBuilder::build)
                .map(answer -> answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()
                        ? Problem.of(412, "It is no longer what was read.")
                                .response()
                                .build()
                        : answer);
    }

    private Response shown(ArticleKey key, Response.ResponseBuilder reply) {
        return articles.find(key)
                .map(this::view)
                .map(view -> reply.entity(view).tag(tag(view)).build())
                .orElseGet(ArticleResource::unknown);
    }

    private ArticleView view(Article article) {
        return ArticleView.of(article, modes.of(article.key()));
    }

    private static EntityTag tag(ArticleView view) {
        return new EntityTag(Digests.shortSha256Hex(view.toString()));
    }

    private static Response unknown() {
        return Problem.of(404, "Nothing is known of this article.").response().build();
    }
}
