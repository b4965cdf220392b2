package mizan.desk.editor.author;

import static mizan.desk.Desk.browser;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import mizan.comment.CommentId;
import mizan.desk.DeskWithFakes;
import mizan.desk.FakeReviewQueue;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All decisions about authors, as a moderator sees them without script. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class AuthorRulesPageTest {

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    @Test
    void rules_areListed_filtered_ended_andBroughtBack() {
        CommentId salem = Samples.of("نص").name("سالم الجدول").in(queue);
        CommentId amal = Samples.of("نص").name("أمل الجدول").in(queue);
        decide(salem, "mute", "repeated insults");
        decide(amal, "watch", "");

        assertThat(table("q=الجدول"))
                .contains(
                        "سالم الجدول",
                        "أمل الجدول",
                        "كاتب مكتوم",
                        "كاتب تحت المراقبة",
                        "repeated insults",
                        ">moderator<",
                        "صفان")
                .contains("href=\"/review/comments/" + salem)
                .doesNotContain(Samples.EMAIL, Samples.ADDRESS_KEY, "author-سالم");
        assertThat(table("q=امل الجدول")).contains("أمل الجدول").doesNotContain("سالم الجدول");
        assertThat(table("q=الجدول&mode=mute")).contains("سالم الجدول").doesNotContain("أمل الجدول");
        assertThat(table("q=الجدول&site=nowhere")).contains("لا قرارات من هذا النوع");

        String ended = post("/review/author-rules/" + salem + "/author/end?q=الجدول&lang=ar");
        assertThat(ended).contains("outcome=done", "ended=" + salem + ".author.");
        String page = browser().urlEncodingEnabled(false).get(ended).asString();
        assertThat(page).contains("أمل الجدول", "حُفظ التغيير").doesNotContain("سالم الجدول");
        String undo = page.replaceAll("(?s).*<form class=\"undo\" method=\"post\" action=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(post(undo)).contains("outcome=done");
        assertThat(table("q=الجدول")).contains("سالم الجدول");
        assertThat(post(undo)).contains("outcome=changed_since");
        post("/review/author-rules/" + salem + "/author/end?lang=ar");
        assertThat(post("/review/author-rules/" + salem + "/author/end?lang=ar"))
                .contains("outcome=changed_meanwhile");
    }

    @Test
    void ruleWhoseCommentIsGone_isListed_andEnded() {
        CommentId gone = Samples.of("نص").name("زائر مجهول المصير").in(queue);
        decide(gone, "mute", "a note about nobody");
        queue.clear();

        assertThat(table("q=nobody")).contains("لم يعد التعليق محفوظًا", "a note about nobody");
        assertThat(post("/review/author-rules/" + gone + "/author/end?lang=ar")).contains("outcome=done");
        assertThat(table("q=nobody")).contains("لا قرارات من هذا النوع");
    }

    @Test
    void nonsense_isRefused() {
        for (String path :
                List.of("x/author/end", "demo-00000000000000000000/x/end", "demo-00000000000000000000/name/x/undo")) {
            int status = browser()
                    .contentType(ContentType.URLENC)
                    .redirects()
                    .follow(false)
                    .post("/review/author-rules/" + path)
                    .statusCode();
            assertThat(status).as(path).isBetween(400, 404);
        }
        assertThat(table("ended=%3Cscript%3E&page=x&mode=x")).doesNotContain("<script>", "class=\"undo\"");
    }

    private static void decide(CommentId id, String mode, String note) {
        browser()
                .contentType(ContentType.URLENC)
                .formParam("mode", mode)
                .formParam("note", note)
                .redirects()
                .follow(false)
                .post("/review/authors/" + id)
                .then()
                .statusCode(303);
    }

    private static String table(String query) {
        return browser().get("/review/author-rules?lang=ar&" + query).asString();
    }

    private static String post(String address) {
        return browser()
                .contentType(ContentType.URLENC)
                .redirects()
                .follow(false)
                .post(address)
                .getHeader("Location");
    }
}
