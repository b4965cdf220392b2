/**
 * A decision about all that wait of a campaign, an author or a network address: they are listed, those that are unlike the rest stand
 * apart, and what was ticked is decided in small steps, each comment only as it was seen.
 */
@NullMarked
package mizan.desk.bulk;

import org.jspecify.annotations.NullMarked;
