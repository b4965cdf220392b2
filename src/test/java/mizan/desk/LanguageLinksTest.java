package mizan.desk;

import static mizan.desk.Desk.editor;
import static mizan.desk.Desk.moderator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mizan.comment.CommentId;
import mizan.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changes the language of a page goes on with what they were doing, or is not offered to. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class LanguageLinksTest {

    private static final Pattern ENGLISH = Pattern.compile("<a href=\"([^\"]*)\" lang=\"en\"");

    @Inject
    FakeReviewQueue queue;

    @Test
    void selection_isStillChosenInAnotherLanguage() {
        CommentId one = Samples.of("الأول").in(queue);
        CommentId other = Samples.of("الثاني").in(queue);

        Response page = moderator()
                .queryParam("id", one.toString(), other.toString())
                .queryParam("q", "كلمة")
                .get("/review/bulk");
        Response english = moderator().urlEncodingEnabled(false).get(english(page));

        assertThat(english.asString())
                .contains("2 comments are waiting", "value=\"" + one + "\"", "value=\"" + other + "\"")
                .contains("/review?q=%D9%83%D9%84%D9%85%D8%A9&amp;lang=en");
    }

    @Test
    void alikeComments_areStillMeantInAnotherLanguage() {
        CommentId one = Samples.of("الأول").in(queue);

        Response page = moderator()
                .queryParam("like", one.toString())
                .queryParam("by", "author")
                .get("/review/bulk");

        assertThat(english(page)).isEqualTo("/review/bulk?lang=en&like=" + one + "&by=author");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/review/comments/demo-00000000000000000000?state=approved",
                "/review/lexicon?q=%D8%B3%D9%83%D8%B1",
                "/review/stats?days=30",
                "/review/audit?action=signed_in&cursor=9-9",
            })
    void everyPage_staysWhatItIs(String address) {
        Response page = editor().urlEncodingEnabled(false).get(address);

        assertThat(english(page).split("[?&]")).containsExactlyInAnyOrder((address + "&lang=en").split("[?&]"));
    }

    @ParameterizedTest
    @CsvSource({
        "/review/try, text, حمار",
        "/review/lexicon/preview, form, شنقربيط",
        "/review/tokens, name, by-language",
        "/review/accounts, name, by-language",
    })
    void answerToAForm_offersNoOtherLanguage(String form, String field, String value) {
        Response answer = editor().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(Map.of(
                        field,
                        value,
                        "role",
                        "moderator",
                        "days",
                        "30",
                        "match",
                        "exact",
                        "category",
                        "insult",
                        "severity",
                        "low"))
                .post(form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains(value).doesNotContain("hreflang");
        assertThat(editor().get(form.replace("/preview", "")).asString()).contains("hreflang");
    }

    @Test
    void refusedForm_offersNoOtherLanguage() {
        Response refused = moderator()
                .contentType(ContentType.URLENC)
                .formParams(Map.of("version", "x", "outcome", "approve"))
                .post("/review/comments/demo-0000000000000000/decision");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).doesNotContain("hreflang");
    }

    @ParameterizedTest
    @CsvSource({
        "/review/bulk?like=demo-00000000000000000000&lang=en, 404, no longer",
        "/review/bulk?like=x&lang=en, 404, no longer",
        "/review/stats?days=x&lang=en, 400, a value that we do not understand",
        "/review/audit?cursor=x&lang=en, 400, a value that we do not understand",
    })
    void everyPage_refusesWithAPage(String address, int status, String said) {
        Response refused = editor().get(address);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(refused.asString()).contains("lang=\"en\"", said);
    }

    private static String english(Response page) {
        Matcher link = ENGLISH.matcher(page.asString());
        assertThat(link.find()).as(page.asString()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
