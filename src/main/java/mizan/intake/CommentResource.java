package mizan.intake;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
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
import mizan.digest.KeyedHash;
import mizan.intake.form.FormReader;
import mizan.intake.form.FormToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the sites' forms are sent. */
@Path("/")
@Tag(name = "Readers", description = "The comment form and its receipt; open to everybody")
final class CommentResource {

    private final Intake intake;
    private final CrossOriginReplies crossOrigin;
    private final FormToken token;
    private final Clock clock;

    CommentResource(Intake intake, CrossOriginReplies crossOrigin, KeyedHash hash, Clock clock) {
        this.intake = intake;
        this.crossOrigin = crossOrigin;
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
                            + "details; a browser gets a page; K2's script gets 200 with its message. With an API token "
                            + "the fields article_title and article_text may tell what the article says: words that the "
                            + "newspaper printed are not held against its readers.")
    @NonBlocking
    public Uni<Response> submit(@Context HttpServerRequest request) {
        RequestHeaders headers = RequestHeaders.of(request);
        return RequestBody.read(request, FormReader.MAX_BYTES)
                .chain(body -> intake.submit(body, headers))
                .map(reply -> crossOrigin.readableBySender(reply, headers));
    }

    @POST
    @Path("index.php")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The same under the address that K2's form has")
    @NonBlocking
    public Uni<Response> submitAsK2(@Context HttpServerRequest request) {
        return submit(request);
    }

    /** The same where Joomla lies in a folder, such as {@code /ar/index.php}. */
    @POST
    @Path("{folder:.+}/index.php")
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    @NonBlocking
    public Uni<Response> submitInFolder(@PathParam("folder") String folder, @Context HttpServerRequest request) {
        return submit(request);
    }

    @OPTIONS
    @Path("{path:comments|comments/token|index.php|.+/index.php}")
    @Operation(hidden = true)
    @NonBlocking
    public Response preflight(@Context HttpServerRequest request) {
        return crossOrigin.preflight(RequestHeaders.of(request));
    }

    @GET
    @Path("comments/token")
    @Produces(MediaType.APPLICATION_JSON)
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
        return crossOrigin.readable(reply, RequestHeaders.of(request));
    }
}
