/**
 * What must be known about other machines before anything is asked of them. In: the name of a host. Out: its addresses,
 * whether they are the public internet's, and a request to one of them.
 */
@NullMarked
package mizan.network;

import org.jspecify.annotations.NullMarked;
