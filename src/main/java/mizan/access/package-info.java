/**
 * The door of the desk. In: names, passwords, session cookies and tokens, and whom the newsroom's OpenID Connect
 * provider vouches for. Out: who somebody is and which roles they have. {@link mizan.access.account.DeskAccounts}
 * knows who may sit at the desk, {@link mizan.access.DeskAuthentication} lets them in by form, token or HTTP
 * basic, {@link mizan.access.oidc.OidcSignIn} with the newsroom's own accounts, {@link
 * mizan.access.account.SignInThrottle} slows guessing down, and {@link mizan.access.DeskFilters} keep pages of other
 * sites from acting in their name. However somebody came in, there is one kind of session. Knows nothing of what is
 * behind the door.
 */
@NullMarked
package mizan.access;

import org.jspecify.annotations.NullMarked;
