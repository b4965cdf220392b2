package mizan.intake.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mizan.comment.CommentId;
import mizan.comment.Receipt;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.comment.Sites;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.queue.published.PublishedComment;
import mizan.queue.published.PublishedComments;
import mizan.queue.published.PublishedPage;
import mizan.queue.published.PublishedQuery;
import mizan.queue.published.PublishedQuery.Order;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DemoPageTest {

    private static final SiteId DEMO = new SiteId("demo");
    private static final Sites SITES =
            new Sites(List.of(new Site(DEMO, "أخبار الحي", Language.FRENCH, List.of("http://localhost:8080"), "")));

    @Test
    void siteSwitchedOff_isNotFound() {
        DemoPage page = new DemoPage(new Sites(List.of()), new PublishedInMemory(""));
        assertThatThrownBy(() -> page.show("")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void form_isThatOfK2() {
        String form = form(show());
        assertThat(form)
                .startsWith("<form id=\"comment-form\" class=\"form-validate\" method=\"post\" action=\"/index.php\">")
                .contains("id=\"formLog\"")
                .contains(">" + ReaderMessages.get(Language.ARABIC, "placeholder.text") + "</textarea>")
                .contains("value=\"" + ReaderMessages.get(Language.ARABIC, "placeholder.name") + "\"")
                .contains("value=\"" + ReaderMessages.get(Language.ARABIC, "placeholder.email") + "\"")
                .contains("value=\"" + ReaderMessages.get(Language.ARABIC, "placeholder.url") + "\"");
        assertThat(names(form))
                .startsWith(
                        "commentText", "userName", "commentEmail", "commentURL", "option", "view", "task", "itemID");
    }

    @Test
    void sessionToken_isTheLastFieldOfTheForm() {
        assertThat(names(form(show())).getLast()).matches("[0-9a-f]{32}");
    }

    @Test
    void noComments_invitesTheFirst() {
        assertThat(show()).contains(ReaderMessages.get(Language.ARABIC, "page.comments.none"));
    }

    @Test
    void approvedComments_standInK2sList() {
        String page = show(comment("سالم", "https://salem.example", "رأي أول"), comment("هدى", "", "رأي ثان"));
        assertThat(page)
                .contains(
                        "<ul class=\"itemCommentsList\" id=\"itemCommentsList\">",
                        "<li class=\"odd\">",
                        "<li class=\"even\">")
                .contains("<a href=\"https://salem.example\" rel=\"nofollow ugc noopener\">سالم</a>")
                .contains("<bdi>هدى</bdi>")
                .containsSubsequence("رأي أول", "رأي ثان");
    }

    @Test
    void markupInNameOrText_isShownAsText() {
        assertThat(show(comment("<i>س</i>", "", "5 < 6 <script>alert(1)</script>")))
                .contains("&lt;i&gt;س&lt;/i&gt;", "5 &lt; 6")
                .doesNotContain("<script>alert", "<i>");
    }

    @Test
    void asksForTheNewestOfItsOwnArticleOnly() {
        PublishedInMemory published = new PublishedInMemory("");
        show(published, "");
        assertThat(published.asked).containsExactly(new PublishedQuery(DEMO, "1", Order.NEWEST, "", 20));
    }

    @Test
    void olderComments_areALinkAway_alsoWithoutScript() {
        PublishedInMemory published = new PublishedInMemory("bmV4dA", comment("سالم", "", "رأي"));
        assertThat(show(published, "")).contains("href=\"/demo?after=bmV4dA#itemCommentsList\"");

        show(published, "bmV4dA");
        assertThat(published.asked.getLast().cursor()).isEqualTo("bmV4dA");
    }

    @Test
    void lastPage_leadsNowhere() {
        assertThat(show(comment("سالم", "", "رأي"))).doesNotContain("after=");
    }

    private static String show(PublishedComment... comments) {
        return show(new PublishedInMemory("", comments), "");
    }

    private static String show(PublishedInMemory published, String after) {
        return new DemoPage(SITES, published)
                .show(after)
                .await()
                .indefinitely()
                .getEntity()
                .toString();
    }

    private static String form(String page) {
        return page.substring(page.indexOf("<form"), page.indexOf("</form>"));
    }

    private static List<String> names(String form) {
        return Pattern.compile("\\bname=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static PublishedComment comment(String name, String url, String text) {
        CommentId id = Receipt.random(DEMO, new Random(text.hashCode())).commentId();
        return new PublishedComment(id, name, url, text, Instant.parse("2026-11-24T06:16:00Z"));
    }

    private static final class PublishedInMemory implements PublishedComments {

        private final List<PublishedQuery> asked = new ArrayList<>();
        private final PublishedPage page;

        PublishedInMemory(String next, PublishedComment... comments) {
            this.page = new PublishedPage(List.of(comments), next, comments.length);
        }

        @Override
        public Uni<PublishedPage> page(PublishedQuery query) {
            asked.add(query);
            return Uni.createFrom().item(page);
        }

        @Override
        public Uni<Void> backfill(SiteId site) {
            return Uni.createFrom().voidItem();
        }
    }
}
