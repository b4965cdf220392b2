/** The terms of the lexicons: their page and their API. */
@NullMarked
package mizan.desk.editor.lexicon;

import org.jspecify.annotations.NullMarked;
