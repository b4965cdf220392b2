package mizan.webhook;

import java.util.List;

/** A page of the log of deliveries, newest first; {@code next} is the cursor of the next page, empty on the last. */
public record DeliveryLogPage(List<DeliveryAttempt> items, String next) {

    public DeliveryLogPage {
        items = List.copyOf(items);
    }
}
