package mizan.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");

    @Test
    void k2FieldNames_areReadAsPlainOnes() {
        CommentForm form =
                form(URL_ENCODED, "commentText=%D8%B3%D9%84%D8%A7%D9%85&userName=Ali&itemID=7&option=com_k2");

        assertThat(form.text()).isEqualTo("سلام");
        assertThat(form.name()).isEqualTo("Ali");
        assertThat(form.article()).isEqualTo("7");
    }

    @Test
    void plainName_winsOverK2s() {
        assertThat(form(URL_ENCODED, "commentText=old&text=new").text()).isEqualTo("new");
    }

    @Test
    void lastOfSeveralFieldsOfOneName_counts() {
        assertThat(form(URL_ENCODED, "text=one&text=two").text()).isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&&", "=", "text", "text=", "=x"})
    void oddButWellFormedBody_isAFormWithoutText(String body) {
        assertThat(form(URL_ENCODED, body).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%", "text=%4", "text=%ZZ", "text=a%", "%G1=x", "text=%D8&x=%"})
    void malformedPercentEncoding_isRefused(String body) {
        assertThat(FormReader.read(URL_ENCODED, bytes(body), StandardCharsets.UTF_8))
                .isEqualTo(SubmissionRefusal.of(400, "error.encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%D8", "text=%FF%FE", "text=%ED%A0%80", "text=%C0%80"})
    void bytesThatAreNoUtf8_areRefusedRatherThanReplaced(String body) {
        assertThat(FormReader.read(URL_ENCODED, bytes(body), StandardCharsets.UTF_8))
                .isEqualTo(SubmissionRefusal.of(400, "error.encoding"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded; charset=windows-1256, text=%D3%E1%C7%E3",
        "application/x-www-form-urlencoded;charset=\"windows-1256\", text=%D3%E1%C7%E3",
        "application/x-www-form-urlencoded, _charset_=windows-1256&text=%D3%E1%C7%E3",
        "application/x-www-form-urlencoded, text=%D3%E1%C7%E3&_charset_=windows-1256",
    })
    void windows1256_arrivesAsTheRightLettersWhenTheRequestSaysSo(String contentType, String body) {
        assertThat(form(contentType, body).text()).isEqualTo("سلام");
    }

    @Test
    void windows1256_arrivesAsTheRightLettersWhenTheSiteSaysSo() {
        FormReading read = FormReader.read(URL_ENCODED, "text=سلام".getBytes(WINDOWS_1256), WINDOWS_1256);

        assertThat(((CommentForm) read).text()).isEqualTo("سلام");
    }

    @Test
    void whereNoCharsetIsDeclared_utf8IsReadFirst() {
        FormReading read = FormReader.read(URL_ENCODED, bytes("text=سلام&name=علي"), WINDOWS_1256);

        assertThat(((CommentForm) read).text()).isEqualTo("سلام");
        assertThat(((CommentForm) read).name()).isEqualTo("علي");
    }

    @Test
    void oneFieldThatIsNoUtf8_makesTheWholeFormTheSites() {
        // The name alone could be UTF-8: these two bytes are «\u0637\u061F» in one and one letter in the other.
        FormReading read = FormReader.read(URL_ENCODED, "name=ط؟&text=سلام".getBytes(WINDOWS_1256), WINDOWS_1256);

        assertThat(((CommentForm) read).name()).isEqualTo("ط؟");
        assertThat(((CommentForm) read).text()).isEqualTo("سلام");
    }

    @Test
    void declaredCharset_isNotGuessedAt() {
        assertThat(FormReader.read(URL_ENCODED + "; charset=utf-8", "text=سلام".getBytes(WINDOWS_1256), WINDOWS_1256))
                .isEqualTo(SubmissionRefusal.of(400, "error.encoding"));
    }

    @Test
    void declaredCharset_mayStandInQuotesAfterOtherParameters() {
        FormReading read = FormReader.read(
                URL_ENCODED + "; note=\"a;charset=klingon\"; Charset=\"windows-1256\"",
                "text=سلام".getBytes(WINDOWS_1256),
                StandardCharsets.UTF_8);

        assertThat(((CommentForm) read).text()).isEqualTo("سلام");
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon-8", "%", "?"})
    void unknownCharset_isRefused(String charset) {
        assertThat(((SubmissionRefusal) FormReader.read(
                                URL_ENCODED + "; charset=" + charset, bytes("text=x"), StandardCharsets.UTF_8))
                        .messageKey())
                .isEqualTo("error.charset");
    }

    @Test
    void multipart_isRead_andFilesArePassedOver() {
        String body = """
                --b\r
                Content-Disposition: form-data; name="commentText"\r
                \r
                سلام\r
                --b\r
                Content-Disposition: form-data; name="userName"; filename="a.txt"\r
                Content-Type: text/plain\r
                \r
                not a field\r
                --b--\r
                """;

        CommentForm form = form("multipart/form-data; boundary=b", body);

        assertThat(form.text()).isEqualTo("سلام");
        assertThat(form.name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary="})
    void multipartWithoutBoundary_isRefused(String contentType) {
        assertThat(FormReader.read(contentType, bytes("--b\r\n"), StandardCharsets.UTF_8))
                .isInstanceOf(SubmissionRefusal.class);
    }

    @Test
    void json_isRead_whateverTheValuesTypes() {
        CommentForm form = form(
                "application/json", "{\"text\":\"سلام\",\"itemID\":12,\"GDPR\":true,\"x\":{\"y\":[]},\"url\":null}");

        assertThat(form.text()).isEqualTo("سلام");
        assertThat(form.article()).isEqualTo("12");
        assertThat(form.value("GDPR")).isEqualTo("true");
        assertThat(form.url()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"text\":\"a\"} {\"text\":\"b\"}", "{\"text\":'a'}", "nul"})
    void brokenJson_isRefused(String body) {
        assertThat(FormReader.read("application/json", bytes(body), StandardCharsets.UTF_8))
                .isEqualTo(SubmissionRefusal.of(400, "error.json"));
    }

    @Test
    void deeplyNestedJson_isRefused() {
        String body = "{\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";

        assertThat(FormReader.read("application/json", bytes(body), StandardCharsets.UTF_8))
                .isEqualTo(SubmissionRefusal.of(400, "error.json"));
    }

    @Test
    void moreThan64KiB_isRefused() {
        byte[] body = bytes("text=" + "a".repeat(FormReader.MAX_BYTES - 4));

        assertThat(FormReader.read(URL_ENCODED, body, StandardCharsets.UTF_8))
                .isEqualTo(SubmissionRefusal.of(413, "error.body_too_large", 64));
    }

    @Test
    void moreFieldsThanAnyFormHas_areRefused() {
        assertThat(FormReader.read(URL_ENCODED, bytes("a=b&".repeat(201)), StandardCharsets.UTF_8))
                .isEqualTo(SubmissionRefusal.of(400, "error.too_many_fields", 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/xml", "json"})
    void otherContentTypes_areRefused(String contentType) {
        assertThat(FormReader.read(contentType, bytes("text=x"), StandardCharsets.UTF_8))
                .isEqualTo(SubmissionRefusal.of(415, "error.content_type"));
    }

    private static CommentForm form(String contentType, String body) {
        return (CommentForm) FormReader.read(contentType, bytes(body), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
