/**
 * What an editor keeps at the desk: accounts, tokens, settings, terms, webhooks, and the log of all changes; each as a page
 * that works without script and as an API. In: what somebody filled in. Out: a change in the settings store, and its audit entry.
 */
@NullMarked
package mizan.desk.editor;

import org.jspecify.annotations.NullMarked;
