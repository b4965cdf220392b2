package mizan.webhook;

/** An event of a site's journal; {@code event} as the journal calls it. */
record WebhookEvent(String position, String event, String comment, String article, String decision) {

    /** When it was written, in milliseconds since 1970. */
    long at() {
        return Long.parseLong(position.substring(0, position.indexOf('-')));
    }
}
