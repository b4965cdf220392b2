/**
 * What editors keep, and the log of what they did. In: a changed record with who changed it. Out: the records, and the
 * audit log. A change and its entry in the log are one atomic step, so that neither is ever without the other; and a
 * change names what it replaces, so that two editors never overwrite each other.
 */
@NullMarked
package mizan.audit;

import org.jspecify.annotations.NullMarked;
