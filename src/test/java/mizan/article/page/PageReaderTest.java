package mizan.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import mizan.article.Article;
import mizan.article.ArticleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    private static final String UTF_8 = "text/html; charset=UTF-8";
    private static final String TRAIN = "القطار السريع";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='og:title' content='أ'><h1>ب</h1><title>ج</title>|أ",
                "<title>ج</title><h1>ب</h1>|ب",
                "<title>ج</title><meta property='og:title' content=' '>|ج",
                "<h1>الشعار</h1><h2 class='itemTitle'> عنوان <b>المقال</b> </h2>|عنوان المقال",
                "<h1>الموقع</h1><article><h1>المقال</h1></article>|المقال",
                "<title>خبر &amp; رأي</title>|خبر & رأي",
            })
    void title_isTheSurestOne(String page, String title) {
        assertThat(read(page).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>نص بلا عنوان", "<title> </title>", "<meta property='og:title'>", "\0\0\0"})
    void pageWithoutATitle_isNone(String page) {
        assertThatThrownBy(() -> read(page))
                .isInstanceOfSatisfying(
                        PageFailedException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(PageFailure.NO_TITLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div itemprop='articleBody'><p>نص</p><p>ثان</p></div><article>آخر</article>|نص ثان",
                "<div class='itemIntroText'>مقدمة</div><p>إعلان</p><div class='itemFullText'>نص</div>|مقدمة نص",
                "<article>خبر</article><main><article>المقال الطويل نفسه</article></main>|المقال الطويل نفسه",
                "<article>نص<script>x</script><nav>روابط</nav><aside>خبر</aside><form>رأيك</form></article>|نص",
                "<body class='comments-on'><article>نص</article>|نص",
                "<p>صفحة بلا علامات</p>|''",
            })
    void text_isWhatIsMarkedAsTheArticles(String page, String text) {
        assertThat(read("<title>ع</title>" + page).text().replace('\n', ' ')).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='itemComments'>كلمة</div>",
                "<ul id=comments><li>كلمة</ul>",
                "<section class='Comment-List'><p>كلمة</section>",
                "<div id='disqus_thread'>كلمة</div>",
                "<div itemprop='comment' itemscope><p>كلمة</div>",
                "<div itemscope itemtype='https://schema.org/UserComments'>كلمة</div>",
                "<article class='comment'>كلمة كلمة كلمة كلمة كلمة كلمة</article>",
            })
    void readersComments_areNoneOfTheNewspapersWords(String comments) {
        assertThat(read("<title>ع</title><article>نص المقال" + comments + "</article>")
                        .text())
                .isEqualTo("نص المقال");
        assertThat(read("<title>ع</title><article>نص المقال</article>" + comments)
                        .text())
                .isEqualTo("نص المقال");
        assertThat(read("<title>ع</title>" + comments).text()).isEmpty();
    }

    @Test
    void titleAmongComments_isNone() {
        assertThat(read("<div class='comments'><h1>قارئ</h1></div><title>المقال</title>")
                        .title())
                .isEqualTo("المقال");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8|text/html; charset=UTF-8|",
                "UTF-8|text/html|",
                "UTF-8|text/html; charset=windows-1256|",
                "UTF-8|text/html; charset=no-such|<meta charset=windows-1256>",
                "windows-1256|text/html; charset=windows-1256|",
                "windows-1256|text/html; Charset=\"Windows-1256\"|",
                "windows-1256|text/html; charset=utf-8|",
                "windows-1256|text/html|<meta charset=windows-1256>",
                "windows-1256|text/html|<meta http-equiv=Content-Type content='text/html; charset=windows-1256'>",
                "windows-1256|text/html; charset=utf-8|<meta charset=utf-8>",
                "windows-1256|text/html|",
                "ISO-8859-6|text/html; charset=ISO-8859-6|",
                "UTF-16|text/html|",
            })
    void characters_areReadAsTheyWereMeant(String charset, String contentType, String meta) {
        String page = (meta == null ? "" : meta) + "<title>" + TRAIN + "</title><article>" + TRAIN + "</article>";

        assertThat(PageReader.read(page.getBytes(Charset.forName(charset)), contentType))
                .isEqualTo(new PageContent(TRAIN, TRAIN));
    }

    @Test
    void longTitleAndText_areCut_neverWithinACharacter() {
        PageContent page = read(
                "<title>" + "\uD83D\uDE00".repeat(400) + "</title><article>" + "كلمة ".repeat(100_000) + "</article>");

        assertThat(page.title()).hasSize(Article.MAX_TITLE).endsWith("\uDE00");
        assertThat(page.text()).hasSizeLessThanOrEqualTo(ArticleText.MAX_TEXT);
        assertThat(read("<title>x" + "\uD83D\uDE00".repeat(400)).title())
                .hasSize(Article.MAX_TITLE - 1)
                .endsWith("\uDE00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<article>",
                "<b><p>",
                "<table><td>",
                "<div class=comment>",
                "<article class=comment>",
                "<svg><p>",
                "&amp",
                "<!--",
                "<a href='",
                "<h1>",
            })
    void hostilePage_isReadInTime(String repeated) {
        String page = "<title>ع</title><article>" + repeated.repeat(PageClient.MAX_BYTES / 4 / repeated.length());

        assertThat(assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> read(page).title()))
                .isEqualTo("ع");
    }

    private static PageContent read(String page) {
        return PageReader.read(page.getBytes(StandardCharsets.UTF_8), UTF_8);
    }
}
