/**
 * Brings in what a site has already: the comments of an earlier system, or what another Mizan wrote out. In: a
 * {@link mizan.archive.imports.CommentSource}, whose rows may hold anything. Out: comments in Redis, judged like new ones and with the
 * decision that the site made; an {@link mizan.archive.imports.ImportReport}. Nobody is told: no stream, journal or figure changes.
 *
 * <p>A comment has the same id each time, and one that is there stays as it is: whatever breaks off is started again, and goes on.
 */
@NullMarked
package mizan.archive.imports;

import org.jspecify.annotations.NullMarked;
