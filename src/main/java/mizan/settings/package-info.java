/**
 * What a site has set at the desk otherwise than in its configuration. In: the records of the settings store. Out: the policies that
 * comments are judged by, read from memory; {@link mizan.settings.SitePolicies#refresh()} fills it, in the background.
 */
@NullMarked
package mizan.settings;

import org.jspecify.annotations.NullMarked;
