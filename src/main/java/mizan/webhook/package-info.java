/**
 * Webhooks: tells other programs what became of comments. In: the journal of every site. Out: signed requests to the
 * addresses that editors named, with ids only. {@link mizan.webhook.WebhookPump} reads the journals with a consumer group and makes
 * a delivery of each event for each webhook; deliveries lie in Redis until they are made or given up, so that a restart
 * loses none and several instances share them. Delivery is at least once, in no certain order; a repeated one has the same id.
 */
@NullMarked
package mizan.webhook;

import org.jspecify.annotations.NullMarked;
