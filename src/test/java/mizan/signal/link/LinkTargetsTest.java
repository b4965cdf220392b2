package mizan.signal.link;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.text.html.CleanText;
import mizan.text.html.HtmlStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetsTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.spam.example/offer?id=1, spam.example",
        "http://shop1.spam.example, spam.example",
        "https://user@spam.example:8080/, spam.example",
        "https://a.b.spam.com.sa/x, spam.com.sa",
        "https://someshop.blogspot.com/2026/, someshop.blogspot.com",
        "https://t.me/some_channel/42, t.me/some_channel",
        "https://www.facebook.com/some.page?ref=1, facebook.com/some.page",
        "https://www.youtube.com/watch?v=abc, youtube.com/watch?v=abc",
        "https://www.youtube.com/@someone/videos, youtube.com/@someone",
        "https://bit.ly/3xYz, bit.ly/3xyz",
    })
    void link_leadsTo(String url, String target) {
        assertThat(LinkTargets.in(clean(""), clean(""), url)).containsExactly(target);
    }

    @ParameterizedTest
    @CsvSource({"https://www.youtube.com/", "لا يوجد", "''"})
    void whatLeadsNowhereInParticular_hasNoTarget(String url) {
        assertThat(LinkTargets.in(clean(""), clean(""), url)).isEmpty();
    }

    @Test
    void textNameAndMarkup_areReadToo_fourPlacesAtMost() {
        assertThat(LinkTargets.in(
                        clean("انظر a.example.com و <a href='https://b.example.net/x'>هنا</a>"),
                        clean("متجر shop.example.org"),
                        "https://c.test"))
                .containsExactly("example.com", "example.net", "example.org", "c.test");
        assertThat(LinkTargets.in(clean("a1.com a2.com a3.com a4.com a5.com"), clean(""), ""))
                .containsExactly("a1.com", "a2.com", "a3.com", "a4.com");
    }

    @ParameterizedTest
    @CsvSource({
        "akhbar.example, akhbar.example, true",
        "akhbar.example, www.akhbar.example, true",
        "news.akhbar.example, akhbar.example, true",
        "khbar.example, akhbar.example, false",
    })
    void isAt_knowsPartsOfAHost(String target, String host, boolean is) {
        assertThat(LinkTargets.isAt(target, host)).isEqualTo(is);
    }

    private static CleanText clean(String typed) {
        return new HtmlStripper().strip(typed);
    }
}
