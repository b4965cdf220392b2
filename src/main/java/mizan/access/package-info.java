/**
 * Authentication and authorization at the desk. In: names with passwords, session cookies, API tokens, and the ID tokens of
 * an OpenID Connect provider. Out: who somebody is, and which roles they have. {@link mizan.access.account.DeskAccounts}
 * keeps the accounts, {@link mizan.access.DeskAuthentication} authenticates by form, token or HTTP basic, {@link
 * mizan.access.oidc.OidcSignIn} by OpenID Connect, {@link mizan.access.account.SignInThrottle} slows the guessing of
 * passwords down, and {@link mizan.access.DeskFilters} refuses requests that pages of other sites send. All methods end in
 * the same kind of session. Knows nothing of what the desk shows.
 */
@NullMarked
package mizan.access;

import org.jspecify.annotations.NullMarked;
