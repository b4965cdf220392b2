package mizan.desk.editor.author;

import mizan.comment.Author;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.TimeFormat;
import mizan.desk.page.author.AuthorRuleCard;
import mizan.queue.author.AuthorRule;
import org.jspecify.annotations.Nullable;

/**
 * A rule about an author as a row of the table shows it.
 *
 * @param name the author's name as it stands on the comment from whose card it was made; empty where that is gone, or had none
 * @param href the comment's page; empty where it is gone
 * @param scope whom the rule is about, in words
 * @param end where the form that ends it posts to, without a query
 */
record AuthorRuleRow(
        String name,
        String href,
        String mode,
        String modeCode,
        String scope,
        String site,
        String by,
        DisplayTime at,
        DisplayTime until,
        String note,
        String end) {

    static AuthorRuleRow of(AuthorRule rule, @Nullable Author author, String site, String query, TimeFormat times) {
        return new AuthorRuleRow(
                author == null ? "" : author.name(),
                author == null ? "" : "/review/comments/" + rule.comment() + query,
                times.words().say("author.mode." + rule.mode().code()),
                rule.mode().code(),
                author == null
                        ? times.words().say("author.scope." + rule.scope().code())
                        : AuthorRuleCard.scope(author, rule.scope(), times.words()),
                site,
                rule.by(),
                times.of(rule.at()),
                times.of(rule.until()),
                rule.note(),
                AuthorRulesPage.PATH + "/" + rule.comment() + "/" + rule.scope().code() + "/end");
    }
}
