/**
 * The commands of an operator and of a developer, without a container, so that they start at once. Each command is a class;
 * {@link mizan.cli.Main} names them.
 */
@NullMarked
package mizan.cli;

import org.jspecify.annotations.NullMarked;
