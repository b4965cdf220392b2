package mizan.webhook;

import mizan.redis.KeyPrefix;

/** The names of the keys about deliveries to webhooks. */
public final class DeliveryKeys {

    private DeliveryKeys() {}

    /** What is to be sent, as JSON. */
    public static String delivery(String id) {
        return deliveries() + id;
    }

    /** What the keys of all deliveries begin with. */
    static String deliveries() {
        return KeyPrefix.DESK + "delivery:";
    }

    /** When each delivery of a webhook is due. */
    static String queue(String webhook) {
        return KeyPrefix.DESK + "deliveries:" + webhook;
    }

    /** The attempts, a stream. */
    static String log() {
        return KeyPrefix.DESK + "webhook-log";
    }

    /** The journal of a site, which deliveries are made from. */
    static String journal(String site) {
        return KeyPrefix.of(site) + "events";
    }
}
