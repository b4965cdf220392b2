/**
 * What travels: plain values, checked when they are made, that every other package may import. In: nothing. Out: nothing.
 * A {@link mizan.comment.Draft} is a submission that passed validation, a {@link mizan.comment.Comment} is what is kept.
 */
@NullMarked
package mizan.comment;

import org.jspecify.annotations.NullMarked;
