/**
 * Who may sit at the desk: accounts, roles, passwords, tokens, and the throttling of attempts to sign in. In: names and
 * passwords. Out: accounts.
 */
@NullMarked
package mizan.access.account;

import org.jspecify.annotations.NullMarked;
