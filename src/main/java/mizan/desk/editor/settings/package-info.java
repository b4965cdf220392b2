/** The sites' settings, what a change of them would do, and the rules that a site publishes: their page and their API. */
@NullMarked
package mizan.desk.editor.settings;

import org.jspecify.annotations.NullMarked;
