package mizan.desk.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.desk.CurrentAccount;
import mizan.desk.RequestRefusedException;
import mizan.desk.api.ReviewResource;
import mizan.problem.Problem;
import mizan.webhook.DeliveryLogPage;
import mizan.webhook.Webhook;
import mizan.webhook.Webhooks;
import mizan.webhook.Webhooks.Result;
import mizan.webhook.Webhooks.Why;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The webhooks as an API. */
@Path(DeskPaths.API + "/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
@SecurityRequirement(name = ReviewResource.ACCOUNT)
@Tag(
        name = "Webhooks",
        description =
                "Who is told of events, by POST with {\"type\",\"timestamp\",\"data\":{\"id\",\"site\",\"article\",\"decision\"}}, "
                        + "signed as the Standard Webhooks specification has it (webhook-id, webhook-timestamp, webhook-signature). "
                        + "Delivery is at least once, in no certain order; the same event has the same webhook-id. For editors.")
public final class WebhooksResource {

    private final Webhooks webhooks;

    WebhooksResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** A webhook to be. */
    @Schema(name = "NewWebhook")
    record NewWebhook(
            @Schema(required = true, examples = "https://cms.example/hooks/mizan") @Nullable
            String url,

            @Schema(description = "Whose events; all sites' where it is missing.") @Nullable
            String site,

            @Schema(description = "Of entered, left, approved, rejected, retracted; all where it is missing.") @Nullable
            Set<String> events) {}

    @GET
    @Operation(summary = "List webhooks", description = "Without their secrets.")
    public WebhookReply.WebhookList list() {
        return new WebhookReply.WebhookList(
                webhooks.all().stream()
                        .map(webhook -> WebhookReply.of(webhook, ""))
                        .toList(),
                webhooks.waiting());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a webhook",
            description =
                    "The answer holds its secret, told only now. 422 where the address may not be sent to: https, and "
                            + "no private network, unless the configuration allows that.")
    public Response add(@Nullable NewWebhook wanted, @Context SecurityContext who) {
        if (wanted == null || wanted.url() == null) {
            throw RequestRefusedException.missing(List.of("url"));
        }
        Set<String> events = wanted.events() == null ? Set.copyOf(Webhook.EVENTS) : wanted.events();
        String site = wanted.site() == null ? "" : wanted.site();
        return answer(webhooks.add(wanted.url(), site, events, CurrentAccount.of(who)), Response.Status.CREATED);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a webhook", description = "What is on its way to it is given up.")
    public Response remove(@PathParam("id") String id, @Context SecurityContext who) {
        return switch (webhooks.remove(id, CurrentAccount.of(who))) {
            case Result.Done done -> Response.noContent().build();
            case Result.Refused refused -> answer(refused, Response.Status.OK);
        };
    }

    @POST
    @Path("/{id}/pause")
    @Operation(summary = "Pause a webhook", description = "What happens meanwhile is not told later.")
    public Response pause(@PathParam("id") String id, @Context SecurityContext who) {
        return answer(webhooks.pause(id, true, CurrentAccount.of(who)), Response.Status.OK);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "Resume a webhook", description = "Events are sent again from now on.")
    public Response resume(@PathParam("id") String id, @Context SecurityContext who) {
        return answer(webhooks.pause(id, false, CurrentAccount.of(who)), Response.Status.OK);
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "Rotate the secret",
            description =
                    "The answer holds the new one, told only now. Requests are signed by both until the rotation is ended.")
    public Response rotate(@PathParam("id") String id, @Context SecurityContext who) {
        return answer(webhooks.rotate(id, CurrentAccount.of(who)), Response.Status.OK);
    }

    @DELETE
    @Path("/{id}/secret")
    @Operation(summary = "End the rotation", description = "Only the newest secret is valid from now on.")
    public Response endRotation(@PathParam("id") String id, @Context SecurityContext who) {
        return answer(webhooks.endRotation(id, CurrentAccount.of(who)), Response.Status.OK);
    }

    @GET
    @Path("/attempts")
    @Operation(
            summary = "Read the log of deliveries",
            description = "Newest first. Pages hang on a cursor; limit is 1 to 200.")
    public WebhookReply.AttemptPage attempts(
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("limit")
                    @DefaultValue("")
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    String limit) {
        DeliveryLogPage page = webhooks.log(AuditQuery.cursor(cursor), AuditQuery.limit(limit));
        return new WebhookReply.AttemptPage(
                page.items().stream().map(WebhookReply.DeliveryLine::of).toList(), page.next());
    }

    @POST
    @Path("/deliveries/{id}/retry")
    @Operation(
            summary = "Send a delivery again",
            description = "A dead one too. 404 where it or its webhook is no longer kept.")
    public Response retry(@PathParam("id") String id, @Context SecurityContext who) {
        return webhooks.retry(id, CurrentAccount.of(who))
                ? Response.noContent().build()
                : Problem.of(404, "There is no such delivery, or no longer.")
                        .response()
                        .build();
    }

    private static Response answer(Result result, Response.Status status) {
        return switch (result) {
            case Result.Done(var webhook, var secret) ->
                Response.status(status).entity(WebhookReply.of(webhook, secret)).build();
            case Result.Refused(var why) ->
                Problem.of(status(why), "The webhook was not changed: " + why.code())
                        .with(Map.of("code", why.code()))
                        .response()
                        .build();
        };
    }

    private static int status(Why why) {
        return switch (why) {
            case UNKNOWN_WEBHOOK -> 404;
            case BAD_URL, BAD_EVENTS, UNKNOWN_SITE -> 422;
            case TOO_MANY_WEBHOOKS, CHANGED_MEANWHILE -> 409;
        };
    }
}
