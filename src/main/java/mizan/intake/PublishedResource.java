package mizan.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mizan.comment.Site;
import mizan.comment.Sites;
import mizan.digest.Digests;
import mizan.problem.Problem;
import mizan.problem.Problem.FieldProblem;
import mizan.queue.published.PublishedComments;
import mizan.queue.published.PublishedPage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an article's page, or the program behind it, asks for the approved comments. */
@Path("/")
@Tag(name = "Readers", description = "The comment form and its receipt; open to everybody")
final class PublishedResource {

    /** A retracted comment is seen for so long at most where a cache stands in between. */
    private static final String FRESH = "public, max-age=10";

    private static final String NOT_KEPT = "no-store";
    private static final String WEAK = "W/";
    private static final int TOO_MANY = 429;

    private final PublishedComments published;
    private final Sites sites;
    private final CrossOriginReplies crossOrigin;
    private final ReadLimit limit;
    private final ObjectMapper json;

    PublishedResource(
            PublishedComments published,
            Sites sites,
            CrossOriginReplies crossOrigin,
            ReadLimit limit,
            ObjectMapper json) {
        this.published = published;
        this.sites = sites;
        this.crossOrigin = crossOrigin;
        this.limit = limit;
        this.json = json;
    }

    @GET
    @Path("comments")
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    @NonBlocking
    @Operation(
            summary = "The approved comments of an article",
            description =
                    "Page by page, newest or oldest first, for everybody. Scripts of the site's own pages may read the "
                            + "answer. It may be kept for ten seconds, and asked for again with If-None-Match.")
    public Uni<Response> list(@BeanParam PublishedParameters parameters, @Context HttpServerRequest request) {
        RequestHeaders headers = RequestHeaders.of(request);
        Optional<Site> site = parameters.site(sites);
        Duration wait = limit.count(headers.address());
        Uni<Response> answer = wait.isZero()
                ? answer(parameters, site, ifNoneMatch(request))
                : Uni.createFrom().item(tooMany(wait));
        return answer.map(reply -> crossOrigin.readableBySite(reply, site, headers));
    }

    private Uni<Response> answer(PublishedParameters parameters, Optional<Site> site, String ifNoneMatch) {
        List<FieldProblem> mistakes = parameters.mistakes(sites);
        if (site.isEmpty() || !mistakes.isEmpty()) {
            return Uni.createFrom().item(refused(mistakes));
        }
        try {
            return published.page(parameters.query(site.get())).map(page -> found(page, ifNoneMatch));
        } catch (IllegalArgumentException e) {
            return Uni.createFrom()
                    .item(refused(List.of(
                            new FieldProblem("cursor", "A cursor is the next of a page that was read before."))));
        }
    }

    private Response found(PublishedPage page, String ifNoneMatch) {
        byte[] body = body(PublishedReply.of(page));
        String tag = '"' + Digests.shortSha256(body) + '"';
        Response.ResponseBuilder reply =
                isKnown(tag, ifNoneMatch) ? Response.notModified() : Response.ok(body, MediaType.APPLICATION_JSON_TYPE);
        return reply.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, FRESH)
                .build();
    }

    private byte[] body(PublishedReply reply) {
        try {
            return json.writeValueAsBytes(reply);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Approved comments can be written as JSON", e);
        }
    }

    private static String ifNoneMatch(HttpServerRequest request) {
        return String.join(",", request.headers().getAll(HttpHeaders.IF_NONE_MATCH));
    }

    /** A weak tag counts as the strong one (RFC 9110, section 13.1.2); a tag of ours holds no comma. */
    private static boolean isKnown(String tag, String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(known -> known.startsWith(WEAK) ? known.substring(WEAK.length()) : known)
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static Response refused(List<FieldProblem> mistakes) {
        String detail =
                String.join(" ", mistakes.stream().map(FieldProblem::message).toList());
        return Problem.of(400, detail, mistakes)
                .response()
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }

    private static Response tooMany(Duration wait) {
        return Problem.of(
                        TOO_MANY,
                        "Too many requests from this network address. Keep an answer for the seconds that its "
                                + "Cache-Control names, and ask again in " + wait.toSeconds() + " seconds.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .build();
    }
}
