/** What a site's own program needs to send comments: its keys, and the plugin for Joomla. */
@NullMarked
package mizan.desk.editor.connection;

import org.jspecify.annotations.NullMarked;
