/** Sign-in with the newsroom's own accounts, by OpenID Connect. */
@NullMarked
package mizan.access.oidc;

import org.jspecify.annotations.NullMarked;
