/** The sites of the configuration, checked, and what the other parts ask of the sites as they are now. */
@NullMarked
package mizan.app.site;

import org.jspecify.annotations.NullMarked;
