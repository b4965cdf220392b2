/** What an editor decides about the comments on one article: open, held or closed; as a page and as JSON. */
@NullMarked
package mizan.desk.editor.article;

import org.jspecify.annotations.NullMarked;
