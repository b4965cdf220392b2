/**
 * The OpenAPI description, completed when Mizan is built: resources say what their operations do, this package names them
 * and says what they are answered with, who may call them, and which members an answer always has.
 */
@NullMarked
package mizan.desk.openapi;

import org.jspecify.annotations.NullMarked;
