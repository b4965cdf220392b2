/** Makes models of labelled comments, and measures what they are worth. The same comments give the same bytes. */
@NullMarked
package mizan.learning.train;

import org.jspecify.annotations.NullMarked;
