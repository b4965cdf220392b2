/** Requests that a site's own program signed with a key of the site. */
@NullMarked
package mizan.access.signature;

import org.jspecify.annotations.NullMarked;
