/** What all pages of the desk share: navigation, links to other languages, addresses, times and choices. */
@NullMarked
package mizan.desk.page;

import org.jspecify.annotations.NullMarked;
