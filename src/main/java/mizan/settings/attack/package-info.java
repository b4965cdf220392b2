/**
 * What editors decide about attack mode, and the switch by which it begins and ends: whoever throws it, rules or editor, it
 * stands in the audit log.
 */
@NullMarked
package mizan.settings.attack;

import org.jspecify.annotations.NullMarked;
