/**
 * Checks what Redis holds. In: all keys, read only. Out: what is inconsistent, orphaned, unknown or would stay for ever, a line each.
 * It may run beside the service: what belongs together is read in one step, so that no change in between looks like a mistake.
 */
@NullMarked
package mizan.archive.check;

import org.jspecify.annotations.NullMarked;
