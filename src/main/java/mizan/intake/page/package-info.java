/** The pages that readers see: the form, the receipt, notices and the demo. */
@NullMarked
package mizan.intake.page;

import org.jspecify.annotations.NullMarked;
