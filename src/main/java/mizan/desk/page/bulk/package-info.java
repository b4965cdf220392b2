/** How far a decision about very many comments has come, which is carried out some thousands at a time. */
@NullMarked
package mizan.desk.page.bulk;

import org.jspecify.annotations.NullMarked;
