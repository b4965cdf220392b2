/** Sessions: the cookie, what it holds, and where the desk lies. */
@NullMarked
package mizan.access.session;

import org.jspecify.annotations.NullMarked;
