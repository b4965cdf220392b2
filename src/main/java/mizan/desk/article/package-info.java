/** What articles are called, for the pages and the API of the desk, and what editors decide about them. */
@NullMarked
package mizan.desk.article;

import org.jspecify.annotations.NullMarked;
