/** The learned model: the file, the features it reads, and the detector that judges with it. */
@NullMarked
package mizan.learning.model;

import org.jspecify.annotations.NullMarked;
