/**
 * Where a site's own program says what its articles are. In: JSON, with an API token or signed by a key of the site. Out: what
 * is known of the article.
 */
@NullMarked
package mizan.article.api;

import org.jspecify.annotations.NullMarked;
