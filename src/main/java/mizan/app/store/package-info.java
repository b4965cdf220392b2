/**
 * What the service asks of the Redis that it stands on, beside what it stores there: settings that lose nothing, a layout of the
 * keys that it knows, accounts that let somebody in. Out: lines of the log, health and metrics.
 */
@NullMarked
package mizan.app.store;

import org.jspecify.annotations.NullMarked;
