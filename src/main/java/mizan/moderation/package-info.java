/**
 * Adds the reasons up and judges. In: a {@link mizan.comment.Draft} and the {@link mizan.comment.RecentActivity} around
 * it. Out: a {@link mizan.moderation.Verdict}. A pure function in plain Java: no clock, no Redis, no container, so that
 * the command line, the desk's "try a text", the tests and the service all judge alike.
 */
@NullMarked
package mizan.moderation;

import org.jspecify.annotations.NullMarked;
