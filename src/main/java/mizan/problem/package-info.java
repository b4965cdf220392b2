/** How Mizan says over HTTP that something is wrong: RFC 9457 problem details, alike for the form, the desk and the rest. */
@NullMarked
package mizan.problem;

import org.jspecify.annotations.NullMarked;
