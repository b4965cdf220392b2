/**
 * Threats, calls for violence and slurs on whole groups, seen by how words stand together rather than by single terms.
 * In: an analysed comment. Out: a signal that makes a person look; contexts ({@code signal.context}) excuse it.
 */
@NullMarked
package mizan.signal.threat;

import org.jspecify.annotations.NullMarked;
