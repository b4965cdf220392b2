/**
 * Comments as lines of JSON, for people and programs, and to be read again. In: what Redis keeps. Out: a file that begins with a
 * line about itself ({@code "type":"mizan"}), a line for each comment ({@code "type":"comment"}) with everything that is kept of it
 * and was done about it, and, where no site was named, one for each entry of the audit log ({@code "type":"audit"}).
 */
@NullMarked
package mizan.archive.jsonl;

import org.jspecify.annotations.NullMarked;
