/**
 * Finds what leads readers away from the site: telephone numbers, e-mail addresses and messenger accounts, in digits and in words.
 */
@NullMarked
package mizan.signal.contact;

import org.jspecify.annotations.NullMarked;
