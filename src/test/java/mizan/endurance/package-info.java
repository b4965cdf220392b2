/** Load on a built Mizan while its processes are killed; {@code ./mizan endure} runs it. */
@NullMarked
package mizan.endurance;

import org.jspecify.annotations.NullMarked;
