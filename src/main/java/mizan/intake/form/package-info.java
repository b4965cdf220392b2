/**
 * From the bytes of a request to a checked form. In: a body and its headers. Out: a form, or for each field what is wrong.
 */
@NullMarked
package mizan.intake.form;

import org.jspecify.annotations.NullMarked;
