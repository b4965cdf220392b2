/** Stylesheets, scripts and fonts of the pages: addresses that change with their content, and how long browsers keep them. */
@NullMarked
package mizan.app.assets;

import org.jspecify.annotations.NullMarked;
