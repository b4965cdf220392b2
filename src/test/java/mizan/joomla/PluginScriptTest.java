package mizan.joomla;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import mizan.testsupport.BrowserTest;
import org.junit.jupiter.api.Test;

/** The plugin's script on a page as K2 renders it, with the jQuery of Joomla 3 and a script that sends as K2's does. */
@QuarkusTest
class PluginScriptTest extends BrowserTest {

    private static final String ARTICLE = "https://joomla.example/news/7-train";
    private static final String UNAVAILABLE = "تعذّر حفظ تعليقك الآن.";
    private static final String JQUERY = "/META-INF/resources/webjars/jquery/1.12.4/jquery.min.js";

    /** The parts of K2's page and script that the plugin's script is about; see the contract of K2's form. */
    private static final String PAGE = """
            <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
            <style>#formLog { display: none } #formLog.k2FormLogError, #formLog.k2FormLogSuccess { display: block }</style>
            %s
            <script>window.mizanComments = {"unavailable": "%s"};</script>
            <script src="/media/plg_system_mizan/js/mizan.js"></script>
            </head><body>
            <div class="itemCommentsForm"><h3>رأيك في الموضوع</h3>
            <form action="/index.php" method="post" id="comment-form" class="form-validate">
            <textarea rows="20" cols="10" class="inputbox" name="commentText" id="commentText">مقال مفيد</textarea>
            <input class="inputbox" type="text" name="userName" id="userName" value="سارة">
            <input class="inputbox" type="text" name="commentEmail" id="commentEmail" value="sara@example.com">
            <input class="inputbox" type="text" name="commentURL" id="commentURL" value="">
            <input type="submit" class="button" id="submitCommentButton" value="أرسل">
            <span id="formLog"></span>
            <input type="hidden" name="option" value="com_k2"><input type="hidden" name="view" value="item">
            <input type="hidden" name="task" value="comment"><input type="hidden" name="itemID" value="7">
            <input type="hidden" name="0123456789abcdef0123456789abcdef" value="1">
            </form></div>
            <script>
            window.jQuery && jQuery(function ($) {
              $('#comment-form').submit(function (event) {
                event.preventDefault();
                $('#formLog').empty().addClass('formLogLoading');
                $.ajax({
                  url: $('#comment-form').attr('action'), type: 'post', dataType: 'json',
                  data: $('#comment-form').serialize(),
                  success: function (response) {
                    $('#formLog').removeClass('formLogLoading').html(response.message).addClass(response.cssClass);
                  }
                });
              });
            });
            </script></body></html>
            """;

    private final List<String> problems = new ArrayList<>();

    @Test
    void requestThatFails_isSaidInWords_andTheButtonWorksAgain() {
        for (Consumer<Route> failure : List.<Consumer<Route>>of(
                Route::abort, route -> answer(route, 502, "Bad Gateway"), route -> answer(route, 200, "<h1>no JSON"))) {
            Page page = article(failure, true);

            page.click("#submitCommentButton");

            assertThat(log(page)).isVisible();
            assertThat(log(page)).hasText(UNAVAILABLE);
            assertThat(log(page)).hasClass("k2FormLogError");
            assertThat(page.locator("#submitCommentButton")).isEnabled();
            assertThat(page.locator("#commentText")).hasValue("مقال مفيد");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void errorAfterASuccess_looksLikeAnError() {
        List<String> answers = new ArrayList<>(List.of(
                "{\"message\":\"وصل تعليقك\",\"cssClass\":\"k2FormLogSuccess\"}",
                "{\"message\":\"البريد غير صحيح\",\"cssClass\":\"k2FormLogError\"}",
                "{\"message\":\"وصل تعليقك\",\"cssClass\":\"k2FormLogSuccess\"}"));
        Page page = article(route -> answer(route, 200, answers.removeFirst()), true);

        for (String look : List.of("k2FormLogSuccess", "k2FormLogError", "k2FormLogSuccess")) {
            page.click("#submitCommentButton");
            assertThat(log(page)).hasClass(look);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void whileACommentIsOnItsWay_itCannotBeSentAgain() {
        List<Route> waiting = new ArrayList<>();
        Page page = article(waiting::add, true);

        page.click("#submitCommentButton");
        page.waitForCondition(() -> !waiting.isEmpty());

        assertThat(page.locator("#submitCommentButton")).isDisabled();
        answer(waiting.getFirst(), 200, "{\"message\":\"وصل تعليقك\",\"cssClass\":\"k2FormLogSuccess\"}");
        assertThat(page.locator("#submitCommentButton")).isEnabled();
        assertThat(log(page)).hasText("وصل تعليقك");
    }

    @Test
    void otherRequestsOfThePage_areLeftAlone() {
        Page page = article(route -> answer(route, 500, ""), true);

        page.evaluate(
                "void jQuery.ajax({url: '/index.php', type: 'post', data: 'option=com_k2&task=vote&note=task=comments'})");
        page.waitForResponse("**/index.php", () -> page.evaluate("void jQuery.post('/index.php', {task: 'vote'})"));

        assertThat(log(page)).isHidden();
        assertThat(log(page)).isEmpty();
        assertThat(page.locator("#submitCommentButton")).isEnabled();
    }

    @Test
    void messagesAreReadAloud_andAPageWithoutJQueryIsLeftAlone() {
        assertThat(log(article(Route::abort, true))).hasAttribute("role", "status");
        assertThat(log(article(Route::abort, false)).getAttribute("role")).isNull();
        assertThat(problems).isEmpty();
    }

    private Page article(Consumer<Route> comment, boolean hasJQuery) {
        Page page = chromium.open("about:blank");
        page.onPageError(problems::add);
        page.route("https://joomla.example/**", route -> {
            String path = URI.create(route.request().url()).getPath();
            switch (path) {
                case "/news/7-train" ->
                    route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(PAGE.formatted(
                                    hasJQuery ? "<script src=\"/media/jui/js/jquery.min.js\"></script>" : "",
                                    UNAVAILABLE)));
                case "/media/jui/js/jquery.min.js" -> script(route, jQuery());
                case "/media/plg_system_mizan/js/mizan.js" -> script(route, own());
                case "/index.php" -> comment.accept(route);
                default -> answer(route, 404, "");
            }
        });
        page.navigate(ARTICLE);
        return page;
    }

    private static void script(Route route, String text) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/javascript; charset=utf-8")
                .setBody(text));
    }

    private static void answer(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html; charset=utf-8")
                .setBody(body));
    }

    private static Locator log(Page page) {
        return page.locator("#formLog");
    }

    private static String own() {
        try {
            return Files.readString(Php.PLUGIN.resolve("media/js/mizan.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String jQuery() {
        try (InputStream in = Objects.requireNonNull(PluginScriptTest.class.getResourceAsStream(JQUERY))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
