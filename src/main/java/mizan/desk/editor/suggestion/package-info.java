/**
 * Terms that a newsroom's decisions suggest, for editors: accepted as terms of the desk with severity low, or dismissed. In: what
 * {@code learning.suggestion} finds. Out: a page and an API that do the same.
 */
@NullMarked
package mizan.desk.editor.suggestion;

import org.jspecify.annotations.NullMarked;
