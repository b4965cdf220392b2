package mizan.desk.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.access.account.DeskRole;
import mizan.access.session.DeskPaths;
import mizan.comment.Sites;
import mizan.desk.DeskMessages;
import mizan.desk.PageLanguage;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.LanguageLink;
import mizan.desk.page.PageAddress;
import mizan.desk.page.TimeFormat;
import mizan.webhook.DeliveryAttempt;
import mizan.webhook.DeliveryLogPage;
import mizan.webhook.Webhook;
import mizan.webhook.Webhooks;
import mizan.webhook.Webhooks.Result;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The webhooks as a page, with the log of their deliveries. */
@Path(WebhooksPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed(DeskRole.EDITOR)
public final class WebhooksPage {

    static final String PATH = DeskPaths.PAGES + "/webhooks";

    private final Webhooks webhooks;
    private final Sites sites;
    private final ZoneId zone;
    private final Clock clock;

    WebhooksPage(Webhooks webhooks, Sites sites, ZoneId zone, Clock clock) {
        this.webhooks = webhooks;
        this.sites = sites;
        this.zone = zone;
        this.clock = clock;
    }

    /** A webhook as the page shows it. */
    record WebhookView(String id, String url, String site, String events, boolean isPaused, boolean isRotating) {

        static WebhookView of(Webhook webhook, DeskMessages words) {
            String events = webhook.events().stream()
                    .map(event -> words.say("webhooks.event." + event))
                    .collect(Collectors.joining(words.say("comma") + " "));
            return new WebhookView(
                    webhook.id(),
                    webhook.url(),
                    webhook.site(),
                    events,
                    webhook.isPaused(),
                    webhook.secrets().size() > 1);
        }
    }

    /** An event that can be chosen. */
    record EventOption(String value, String label) {}

    /** An attempt as the page shows it. */
    record AttemptView(
            DisplayTime at,
            String delivery,
            String url,
            String event,
            String comment,
            int number,
            String outcome,
            String answer,
            boolean canBeRetried) {

        /** @param urls where webhooks are sent to, by id; those that were removed are in it no longer */
        static AttemptView of(DeliveryAttempt attempt, Map<String, String> urls, TimeFormat times, DeskMessages words) {
            return new AttemptView(
                    times.of(attempt.at()),
                    attempt.delivery(),
                    urls.getOrDefault(attempt.webhook(), ""),
                    words.say("webhooks.event." + attempt.event()),
                    attempt.comment(),
                    attempt.number(),
                    words.say("webhooks.outcome." + attempt.outcome()),
                    answer(attempt.answer(), words),
                    attempt.isDead() && urls.containsKey(attempt.webhook()));
        }

        /** A status as it is, a reason in words; what an older version noted otherwise is just not received. */
        private static String answer(String answer, DeskMessages words) {
            String key = "webhooks.answer." + answer;
            boolean isStatus = answer.chars().allMatch(letter -> letter >= '0' && letter <= '9');
            return isStatus ? "HTTP " + answer : words.say(words.has(key) ? key : "webhooks.answer.broken");
        }
    }

    @CheckedTemplate(basePath = "editor")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance webhooks(
                DeskMessages words,
                List<LanguageLink> languages,
                EditorPageFrame frame,
                List<WebhookView> webhooks,
                List<String> sites,
                List<EventOption> events,
                List<AttemptView> attempts,
                long waiting,
                String next,
                CreatedSecret made);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(
            @BeanParam EditorPageRequest request,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam(FormResult.PARAMETER) @DefaultValue("") String outcome) {
        return page(AuditQuery.cursor(cursor), outcome, CreatedSecret.NOTHING, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(
            @BeanParam EditorPageRequest request,
            @FormParam("url") @DefaultValue("") String url,
            @FormParam("site") @DefaultValue("") String site,
            @FormParam("event") List<String> events) {
        return answer(webhooks.add(url.strip(), site, Set.copyOf(events), request.account()), request);
    }

    @POST
    @Path("/{id}/{act:secret|rotated|paused|resumed|removed}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(
            @PathParam("id") String id, @PathParam("act") String act, @BeanParam EditorPageRequest request) {
        Result result = switch (act) {
            case "secret" -> webhooks.rotate(id, request.account());
            case "rotated" -> webhooks.endRotation(id, request.account());
            case "paused" -> webhooks.pause(id, true, request.account());
            case "resumed" -> webhooks.pause(id, false, request.account());
            default -> webhooks.remove(id, request.account());
        };
        return answer(result, request);
    }

    @POST
    @Path("/deliveries/{id}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response retry(@PathParam("id") String id, @BeanParam EditorPageRequest request) {
        return request.redirect(PATH, webhooks.retry(id, request.account()) ? FormResult.DONE : "unknown_delivery");
    }

    private Response answer(Result result, EditorPageRequest request) {
        return switch (result) {
            case Result.Done(var webhook, var secret)
            when !secret.isEmpty() ->
                EditorPageRequest.answer(page("", "", new CreatedSecret(webhook.url(), secret), request));
            case Result.Done done -> request.redirect(PATH, FormResult.DONE);
            case Result.Refused(var why) -> request.redirect(PATH, why.code());
        };
    }

    private TemplateInstance page(String cursor, String outcome, CreatedSecret made, EditorPageRequest request) {
        PageAddress here = PageAddress.of(PATH)
                .with(PageLanguage.PARAMETER, request.language().chosen());
        EditorPageFrame frame = request.frame(here.with("cursor", cursor), "webhooks.title", outcome)
                .asAnswer(made.isMade());
        DeskMessages words = frame.words();
        TimeFormat times = new TimeFormat(words, zone, clock.instant());
        DeliveryLogPage log = webhooks.log(cursor, AuditQuery.LIMIT);
        List<Webhook> all = webhooks.all();
        Map<String, String> urls = all.stream().collect(Collectors.toMap(Webhook::id, Webhook::url));
        return Templates.webhooks(
                words,
                frame.languages(),
                frame,
                all.stream().map(webhook -> WebhookView.of(webhook, words)).toList(),
                sites.all().stream().map(site -> site.id().value()).toList(),
                Webhook.EVENTS.stream()
                        .map(event -> new EventOption(event, words.say("webhooks.event." + event)))
                        .toList(),
                log.items().stream()
                        .map(attempt -> AttemptView.of(attempt, urls, times, words))
                        .toList(),
                webhooks.waiting(),
                log.next().isEmpty() ? "" : here.with("cursor", log.next()).toString(),
                made);
    }
}
