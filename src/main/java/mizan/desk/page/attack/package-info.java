/** The cards of attacks above the list of held comments: one for all that is held because of an attack. */
@NullMarked
package mizan.desk.page.attack;

import org.jspecify.annotations.NullMarked;
