package mizan.desk.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.access.account.DeskRole;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.desk.ListParameters;
import mizan.desk.ProblemCode;
import mizan.desk.RequestRefusedException;
import mizan.desk.api.ReviewResource;
import mizan.desk.live.LiveChange.LivePosition;
import mizan.desk.live.LiveFeed.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** What changes at the desk, live. */
@Path(ReviewResource.PATH)
@RolesAllowed(DeskRole.MODERATOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(name = "Review")
public final class EventsResource {

    /** Proxies end connections on which nothing moves for a minute or half. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final long COME_BACK_MILLIS = 2000;

    private final LiveChanges changes;
    private final LiveStreams streams;
    private final Sites sites;
    private final ObjectMapper json;

    EventsResource(LiveChanges changes, LiveStreams streams, Sites sites, ObjectMapper json) {
        this.changes = changes;
        this.streams = streams;
        this.sites = sites;
        this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @NonBlocking
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "Follow what changes",
            description = "Server-sent events, one for each change, as they come; the data is JSON. A comment line "
                    + "every 15 seconds keeps the connection open. Every two minutes it ends and the client comes again by "
                    + "itself, with Last-Event-ID, and misses nothing; an event can come twice. A stream that does not "
                    + "keep up is ended as well; so is that of all sites when an editor adds one, and one whose account is disabled or has other roles, or whose session or token "
                    + "is over, within seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = LiveChange.class),
                            examples = @ExampleObject(name = "a comment was held", value = """
                            id: demo-1795502968976-0
                            data: {"event":"held","site":"demo","id":"demo-0123456789abcdefghjk","article":"1",\
                            "by":"rules","at":"2026-11-24T09:00:00Z","state":"held","decision":""}
                            """)))
    @APIResponse(
            responseCode = "429",
            description = "The account has as many streams open at this instance as it may (50).")
    public Multi<OutboundSseEvent> events(
            @QueryParam("site")
                    @DefaultValue("")
                    @Parameter(description = "A site's id; all sites where none is named.")
                    String site,
            @HeaderParam("Last-Event-ID") @Parameter(description = "The id of the last event that was seen.") @Nullable
                    String last,
            @QueryParam("since")
                    @Parameter(
                            description = "Where to begin where no event was seen yet: the id of one; without it, now.")
                    @Nullable
                    String begin,
            @Context Sse sse,
            @Context RoutingContext context) {
        List<SiteId> wanted = wanted(site);
        @Nullable
        LivePosition since = Stream.of(Optional.ofNullable(last), Optional.ofNullable(begin))
                .flatMap(Optional::stream)
                .flatMap(id -> LivePosition.parse(id).stream())
                .findFirst()
                .orElse(null);
        Multi<OutboundSseEvent> beats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(beat -> sse.newEventBuilder().comment("still here").build());
        OutboundSseEvent first = sse.newEventBuilder()
                .comment("hello")
                .reconnectDelay(COME_BACK_MILLIS)
                .build();
        Multi<OutboundSseEvent> events = changes.of(wanted, since).map(change -> event(change, sse));
        Multi<OutboundSseEvent> all = Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(first), events, beats)
                .select()
                .first(event -> wanted(site).equals(wanted));
        return streams.open(identity(context), all)
                .orElseThrow(() -> RequestRefusedException.because(
                        Response.Status.TOO_MANY_REQUESTS,
                        ProblemCode.TOO_MANY_STREAMS,
                        "This account has too many live streams open. Close some and try again."));
    }

    private static SecurityIdentity identity(RoutingContext context) {
        if (context.user() instanceof QuarkusHttpUser user) {
            return user.getSecurityIdentity();
        }
        throw new IllegalStateException("A role is asked for, so somebody is signed in");
    }

    private OutboundSseEvent event(Told told, Sse sse) {
        return sse.newEventBuilder()
                .id(told.place().toString())
                .data(String.class, data(told.change()))
                .build();
    }

    private String data(LiveChange change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<SiteId> wanted(String site) {
        Stream<Site> wanted = site.isEmpty() ? sites.all().stream() : Stream.of(ListParameters.site(sites, site));
        return wanted.map(Site::id).toList();
    }
}
