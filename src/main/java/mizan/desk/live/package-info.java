/** What changes, live: server-sent events, read from the journals once for all who listen. */
@NullMarked
package mizan.desk.live;

import org.jspecify.annotations.NullMarked;
