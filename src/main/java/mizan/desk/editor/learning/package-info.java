/**
 * What the machine learns from the newsroom, for editors: what was learnt, what it would have decided otherwise, how often the machine
 * is right, and the choice whether it judges. In: what {@code learning.newsroom} keeps. Out: a page and an API that do the same.
 */
@NullMarked
package mizan.desk.editor.learning;

import org.jspecify.annotations.NullMarked;
