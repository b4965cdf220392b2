package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mizan.comment.CommentId;
import mizan.desk.editor.WebhooksPage;
import mizan.testsupport.Samples;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the forms of the desk's pages answer to bodies that no form of ours sends, and to the longest that one may send. */
@QuarkusTest
@TestProfile(DeskWithFakes.class)
class PageFormsTest {

    private static final JavaClasses DESK = new ClassFileImporter().importPackages("mizan.desk");

    @Inject
    FakeReviewQueue queue;

    @BeforeEach
    void emptyQueue() {
        queue.clear();
    }

    @Test
    void everyForm_answersAnyBodyWithAPage() {
        List<String> bodies = List.of(
                "",
                "a=1",
                "%",
                "%ZZ=%ZZ",
                "text=%FF%FE",
                "text=%00&name=%00&note=%00&form=%00&address=%00",
                "version=%D9%A1&outcome=approve",
                "version=99999999999999999999&outcome=approve&days=99999999999999999999&hours=99999999999999999999",
                "mode=automatic",
                "spam_hold=0.1&spam_reject=0.9&abuse_hold=0.1&abuse_reject=0.9&mode=automatic",
                "spam_hold=NaN&spam_reject=1e9&abuse_hold=-0&abuse_reject=0x1p3&mode=x&first_comments=-1",
                IntStream.range(0, 1500).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&")),
                "text=" + "a".repeat(100_000));

        List<String> forms = forms();

        assertThat(forms)
                .contains("/review/settings/{site}", "/review/lexicon/preview", "/review/comments/{id}/edit")
                .hasSizeGreaterThan(20);
        SoftAssertions softly = new SoftAssertions();
        for (String form : forms) {
            for (String body : bodies) {
                Response answer = post(form, body);
                String what = form + " " + body.substring(0, Math.min(60, body.length()));
                softly.assertThat(answer.statusCode()).as(what).isIn(200, 303, 400, 404, 413, 422);
                if (answer.statusCode() != 303) {
                    softly.assertThat(answer.contentType()).as(what).startsWith("text/html");
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void editedText_mayBeAsLongAsAReadersText() {
        CommentId id = Samples.of("نص").in(queue);
        String text = "تعليق ".repeat(833);

        Response answer = post("/review/comments/" + id + "/edit", "version=1&text=" + encoded(text));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(queue.find(id).await().indefinitely().orElseThrow().text()).isEqualTo(text.strip());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Response post(String form, String body) {
        String path = form.replace("{site}", "demo")
                .replace("{id}", Samples.of("نص").in(queue).toString())
                .replace("{comment}", Samples.of("نص آخر").in(queue).toString())
                .replace("{scope}", "person")
                .replace("{at}", "1700000000000")
                .replaceAll("\\{act:(\\w+).*", "$1")
                .replace("{name}", "nobody");
        return Desk.editor()
                .accept("text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .body(body)
                .post(path);
    }

    /** The addresses of all forms that pages of the desk post. */
    private static List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (JavaMethod method :
                DESK.stream().flatMap(type -> type.getMethods().stream()).toList()) {
            // These accounts and comments are in memory; deliveries are not, and there is no Redis that could be asked.
            boolean isOfDeliveries = method.getOwner().isEquivalentTo(WebhooksPage.class)
                    && method.getName().equals("retry");
            if (method.isAnnotatedWith(POST.class) && isForm(method) && !isOfDeliveries) {
                String path = method.tryGetAnnotationOfType(Path.class)
                        .map(Path::value)
                        .orElse("");
                forms.add(method.getOwner().getAnnotationOfType(Path.class).value() + path);
            }
        }
        return forms;
    }

    private static boolean isForm(JavaMethod method) {
        return method.tryGetAnnotationOfType(Consumes.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(Consumes.class))
                .filter(consumes -> List.of(consumes.value()).contains(MediaType.APPLICATION_FORM_URLENCODED))
                .isPresent();
    }
}
