package mizan.desk.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import mizan.webhook.DeliveryAttempt;
import mizan.webhook.Webhook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as the API tells it. */
@Schema(name = "Webhook")
record WebhookReply(
        String id,

        @Schema(examples = "https://cms.example/hooks/mizan")
        String url,

        @Schema(description = "Absent where it is told of all sites.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String site,

        List<String> events,
        boolean paused,

        @Schema(description = "Whether the secret before is still valid beside the new one.")
        boolean rotating,

        Instant since,

        @Schema(description = "The secret that receivers check signatures by; told only now.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String secret) {

    static WebhookReply of(Webhook webhook, String secret) {
        return new WebhookReply(
                webhook.id(),
                webhook.url(),
                webhook.site(),
                List.copyOf(webhook.events()),
                webhook.isPaused(),
                webhook.secrets().size() > 1,
                Instant.ofEpochMilli(webhook.since()),
                secret);
    }

    /** All webhooks, and how many deliveries wait. */
    @Schema(name = "Webhooks")
    record WebhookList(List<WebhookReply> items, long waiting) {}

    /** A page of the log of deliveries. */
    @Schema(name = "WebhookAttempts")
    record AttemptPage(
            List<DeliveryLine> items,

            @Schema(description = "Absent on the last page.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            String next) {}

    /** One attempt. */
    @Schema(name = "WebhookAttempt")
    record DeliveryLine(
            String id,
            Instant at,
            String delivery,
            String webhook,
            String event,
            String comment,
            int attempt,

            @Schema(enumeration = {"delivered", "retry", "dead"})
            String outcome,

            @Schema(
                    description = "The status that was answered, or why there was none: private_address, "
                            + "unknown_host, refused, timeout, tls, broken, no_webhook or address_not_allowed.",
                    examples = "503")
            String answer) {

        static DeliveryLine of(DeliveryAttempt attempt) {
            return new DeliveryLine(
                    attempt.id(),
                    attempt.at(),
                    attempt.delivery(),
                    attempt.webhook(),
                    attempt.event(),
                    attempt.comment(),
                    attempt.number(),
                    attempt.outcome(),
                    attempt.answer());
        }
    }
}
