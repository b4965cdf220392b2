/** What speaks for a comment or caps a term: quotation, denial, set phrases, news. */
@NullMarked
package mizan.signal.context;

import org.jspecify.annotations.NullMarked;
