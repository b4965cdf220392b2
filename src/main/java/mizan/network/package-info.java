/**
 * What must be known about other machines before anything is asked of them. In: the name of a host. Out: its addresses, and
 * whether they are the public internet's.
 */
@NullMarked
package mizan.network;

import org.jspecify.annotations.NullMarked;
