/**
 * What an article's own page says of it. In: the address of an article that is not known. Out: its title and the words of its
 * text, read once and in the background, from the site's own origins only. The only home of the HTML parser.
 */
@NullMarked
package mizan.article.page;

import org.jspecify.annotations.NullMarked;
