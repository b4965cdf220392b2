package mizan.signal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mizan.comment.RecentActivity;
import mizan.signal.AnalyzedComment;
import mizan.signal.Field;
import mizan.signal.Signal;
import mizan.signal.SignalKind;
import mizan.signal.Span;
import mizan.signal.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkDetectorTest {

    private final LinkDetector detector = new LinkDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "انظر http://example.com/page هنا       | http://example.com/page        | example.com",
                "انظر HTTPS://Example.COM               | HTTPS://Example.COM            | example.com",
                "زوروا www.example.org.                 | www.example.org                | example.org",
                "زورواwww.example.org، شكرا             | www.example.org                | example.org",
                "موقعي example.com                      | example.com                    | example.com",
                "موقعي:example.com/ads?x=1              | example.com/ads?x=1            | example.com",
                "(example.shop)                         | example.shop                   | example.shop",
                "اخبار hespress.ma اليوم                | hespress.ma                    | hespress.ma",
                "خبر kooora.et/live                     | kooora.et/live                 | kooora.et",
                "https://موقع.السعودية/عرض              | https://موقع.السعودية/عرض      | موقع.السعودية",
                "www.موقع.com                           | www.موقع.com                   | موقع.com",
                "«http://example.com»                   | http://example.com             | example.com",
                "http://user@example.com:8080/a         | http://user@example.com:8080/a | user@example.com",
                "http://my_site.example.com/a           | http://my_site.example.com/a   | my_site.example.com",
                "موقعي my_site.example.com              | my_site.example.com            | my_site.example.com",
                "my_shop.wa_sha.example.com/x_y         | my_shop.wa_sha.example.com/x_y | my_shop.wa_sha.example.com",
                "https://user@my_site.example.com       | https://user@my_site.example.com | user@my_site.example.com",
                "_example.com_                          | example.com                    | example.com",
                "www.my_site.example.com                | www.my_site.example.com        | my_site.example.com",
                "sub.domain.example.co.uk               | sub.domain.example.co.uk       | sub.domain.example.co.uk"
            })
    void link_isFoundInItsPlace(String typed, String link, String host) {
        Signal signal = only(Typed.text(typed));

        assertThat(covered(typed, signal)).isEqualTo(link);
        assertThat(signal.detail()).isEqualTo(host);
        assertThat(signal.kind()).isEqualTo(SignalKind.LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "انتهى الخبر.وقال الوزير",
                "العالم.مصر أم الدنيا",
                "بلغت 3.5 مليون",
                "الساعة 10.30 ليلا",
                "د.محمد أ.د.علي",
                "...",
                "نعم.. لا.",
                "C'est fini.Et puis voila",
                "good.So what",
                "U.S.A",
                "e.g. this",
                "user@example.com",
                ".",
                "a.b",
                "first.last@example.com",
                "http://",
                "www",
                "نسخة 1.2.3",
                "علي.com_محمد",
                "علي_example.com",
                "example.com_محمد",
                "first_last@example.com",
                "first.last_x@example.com",
                "my_file.docx"
            })
    void whatOnlyHasDots_isNoLink(String typed) {
        assertThat(detect(Typed.text(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href=\"http://example.com/x\">هنا</a>     | http://example.com/x",
                "<a class=q HREF = 'example.com'>هنا</a>      | example.com",
                "<A HREF=//example.com>هنا</A>                | //example.com",
                "<a href='http&#58;//example.com'>هنا</a>     | http&#58;//example.com",
                "<img src=http://example.com/a.png>صورة       | http://example.com/a.png",
                "نص <a href=\"http://example.com                | http://example.com"
            })
    void linkTypedAsHtml_counts(String typed, String link) {
        assertThat(covered(typed, only(Typed.text(typed)))).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<a href=\"#top\">فوق</a>", "<a href>هنا</a>", "كلمة href=x خارج الوسم", "<b>href</b>", "3 < 5"})
    void markupWithoutAddress_isNoLink(String typed) {
        assertThat(detect(Typed.text(typed))).isEmpty();
    }

    @Test
    void addressAndItsText_countOnce() {
        Signal signal = only(Typed.text("<a href=\"http://example.com/\">http://example.com</a>"));

        assertThat(signal.points()).isEqualTo(SignalKind.LINK.points());
        assertThat(signal.spans()).hasSize(2).isSortedAccordingTo(Span.IN_ORDER);
    }

    @Test
    void moreLinks_weighMore_upToALimit() {
        assertThat(pointsOf("انظروا a1.com")).isEqualTo(1.5);
        assertThat(pointsOf("انظروا a1.com a1.com A1.COM/")).isEqualTo(1.5);
        assertThat(pointsOf("انظروا a1.com a2.com")).isCloseTo(2.4, within(1e-9));
        assertThat(pointsOf("a1.com")).isEqualTo(2.7);
        assertThat(pointsOf("a1.com a2.com a3.com")).isCloseTo(3.3, within(1e-9));
        assertThat(pointsOf("a1.com a2.com a3.com a4.com a5.com a6.com a7.com")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bit.ly/3xYz", "t.me/canal", "wa.me/966501234567", "chat.whatsapp.com/ABC"})
    void linkThatHidesWhereItLeads_weighsMore(String typed) {
        assertThat(pointsOf(typed)).isEqualTo(2.7);
    }

    @Test
    void linkInName_weighsMore() {
        Signal signal = only(Typed.name("اربح مع example.com"));

        assertThat(signal.points()).isEqualTo(2.7);
        assertThat(signal.spans()).containsExactly(new Span(Field.NAME, 8, 19));
    }

    @Test
    void urlField_saysLittle() {
        Signal signal = only(Typed.url("http://blog.example"));

        assertThat(signal.points()).isEqualTo(0.3);
        assertThat(signal.spans()).containsExactly(new Span(Field.URL, 0, 19));
        assertThat(signal.detail()).isEqualTo("blog.example");
    }

    @Test
    void shortenerInUrlField_saysMore() {
        assertThat(only(Typed.url("https://bit.ly/3xYz")).points()).isEqualTo(1.5);
    }

    @Test
    void detail_namesThreeHosts() {
        assertThat(only(Typed.text("a1.com a2.com a3.com a4.com")).detail()).isEqualTo("a1.com a2.com a3.com …");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='http://evil.example'>www.hespress.com</a> | www.hespress.com | hespress.com → evil.example",
                "<A HREF=//evil.example>https://hespress.com/1 </A> | https://hespress.com/1 | hespress.com → evil.example",
                "<a href='http&#58;//evil.example'>hespress.com</a> | hespress.com | hespress.com → evil.example",
                "<a href=a1.com>a1.com</a> <a href=a3.com>a2.com</a> | a2.com | a2.com → a3.com",
                "http://bank.com@evil.example/login                          | http://bank.com@evil.example/login | "
                        + "bank.com@evil.example",
                "زوروا gооgle.com                                            | gооgle.com         | gооgle.com",
                "http://xn--80ak6aa92e.com                                   | http://xn--80ak6aa92e.com | аррӏе.com"
            })
    void linkThatPretends_isShownWithWhereItLeads(String typed, String shown, String detail) {
        Signal signal = detect(Typed.text(typed)).getLast();

        assertThat(signal.kind()).isEqualTo(SignalKind.DISGUISED_LINK);
        assertThat(covered(typed, signal)).isEqualTo(shown);
        assertThat(signal.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://www.hespress.com/1'>hespress.com</a>",
                "<a href=http://sport.hespress.com>hespress.com</a>",
                "<a href='/item/7'>hespress.com</a>",
                "<a href='http://a1.com'>هنا</a> a2.com",
                "<img src=a1.com>a2.com",
                "https://موقع.السعودية/عرض",
                "user:secret@example.com/x"
            })
    void honestLink_isNotDisguised(String typed) {
        assertThat(detect(Typed.text(typed))).noneMatch(signal -> signal.kind() == SignalKind.DISGUISED_LINK);
    }

    @Test
    void disguisedHostInUrlField_isSeen() {
        assertThat(detect(Typed.url("http://xn--80ak6aa92e.com")))
                .extracting(Signal::kind)
                .containsExactly(SignalKind.LINK, SignalKind.DISGUISED_LINK);
    }

    @Test
    void partOfVeilingHost_veilsToo() {
        assertThat(pointsOf("https://sara.taplink.cc")).isEqualTo(2.7);
    }

    private double pointsOf(String typed) {
        return only(Typed.text(typed)).points();
    }

    private Signal only(AnalyzedComment comment) {
        List<Signal> signals = detect(comment);
        assertThat(signals).hasSize(1);
        return signals.getFirst();
    }

    private List<Signal> detect(AnalyzedComment comment) {
        return detector.detect(comment, RecentActivity.NONE);
    }

    private static String covered(String typed, Signal signal) {
        Span span = signal.spans().getFirst();
        return typed.substring(span.start(), span.end());
    }
}
