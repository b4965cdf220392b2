/**
 * What Mizan keeps of one reader, found by an e-mail address. In: the address. Out: what is kept, where; all of it as JSON; or
 * nothing of it any more. Everything is found by going through all keys, so it takes seconds where hundreds of thousands of comments
 * are kept.
 */
@NullMarked
package mizan.archive.person;

import org.jspecify.annotations.NullMarked;
