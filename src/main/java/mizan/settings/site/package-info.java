/**
 * The sites: those of the configuration, and what editors added and changed at the desk. In: the configuration, and the records of
 * the settings store. Out: the sites as they are now, read from memory, which {@link
 * mizan.settings.site.SiteDefinitions#refresh()} fills.
 */
@NullMarked
package mizan.settings.site;

import org.jspecify.annotations.NullMarked;
