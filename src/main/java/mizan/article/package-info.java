/**
 * What a comment is about. In: what a site's own program says of its articles, or what Mizan reads on their pages, and what
 * editors decide about them. Out: for the desk a title in the place of a number; for a submission whether the article takes
 * comments; for the judge the words that the newspaper itself printed.
 */
@NullMarked
package mizan.article;

import org.jspecify.annotations.NullMarked;
