/** The login page and the way to it. */
@NullMarked
package mizan.desk.login;

import org.jspecify.annotations.NullMarked;
