package mizan.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code multipart/form-data} as browsers, mail-like libraries and careless programs write it. */
class MultipartFormTest {

    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
    private static final String TEXT = "Content-Disposition: form-data; name=\"text\"\r\n";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    @Test
    void longHeaderLine_isRead() {
        part(TEXT + "X-Long: " + "a".repeat(20_000) + "\r\n", utf8("سلام"));

        assertThat(form().text()).isEqualTo("سلام");
    }

    @Test
    void longFileName_isRead() {
        part("Content-Disposition: form-data; name=\"f\"; filename=\"" + "a".repeat(20_000) + "\"\r\n", utf8("x"));
        part(TEXT, utf8("سلام"));

        assertThat(form().text()).isEqualTo("سلام");
        assertThat(form().value("f")).isEmpty();
    }

    @Test
    void hundredAndFiftyFields_areRead() {
        for (int i = 0; i < 149; i++) {
            part("Content-Disposition: form-data; name=\"f" + i + "\"\r\n", utf8("x"));
        }
        part(TEXT, utf8("سلام"));

        assertThat(form().text()).isEqualTo("سلام");
    }

    @Test
    void moreFieldsThanAnyFormHas_areRefused() {
        for (int i = 0; i < 201; i++) {
            part("Content-Disposition: form-data; name=\"f" + i + "\"\r\n", utf8("x"));
        }

        assertThat(read(TYPE)).isEqualTo(SubmissionRefusal.of(400, "error.too_many_fields", 200));
    }

    @Test
    void charsetOfAPart_isItsOwn() {
        part(TEXT + "Content-Type: text/plain; charset=windows-1256\r\n", "سلام".getBytes(WINDOWS_1256));
        part("Content-Disposition: form-data; name=\"name\"\r\n", utf8("سارة"));

        assertThat(form().text()).isEqualTo("سلام");
        assertThat(form().name()).isEqualTo("سارة");
    }

    @Test
    void charsetOfAPart_winsOverThatOfTheForm() {
        part("Content-Disposition: form-data; name=\"_charset_\"\r\n", utf8("windows-1256"));
        part("Content-Disposition: form-data; name=\"name\"\r\n", "سارة".getBytes(WINDOWS_1256));
        part(TEXT + "content-type: TEXT/PLAIN; Charset=\"UTF-8\"\r\n", utf8("سلام"));

        assertThat(form().text()).isEqualTo("سلام");
        assertThat(form().name()).isEqualTo("سارة");
    }

    @Test
    void unknownCharsetOfAPart_isRefused() {
        part(TEXT + "Content-Type: text/plain; charset=klingon-8\r\n", utf8("x"));

        assertThat(read(TYPE)).isEqualTo(SubmissionRefusal.of(415, "error.charset", "klingon-8"));
    }

    @Test
    void quotedPrintable_isDecoded() {
        part(
                TEXT + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: Quoted-Printable\r\n",
                utf8("=D8=B3=D9=84=\r\n=D8=a7=D9=85 =3D 100%  \r\nx"));

        assertThat(form().text()).isEqualTo("سلام = 100%\r\nx");
    }

    @Test
    void base64_isDecoded() {
        String encoded = Base64.getMimeEncoder(20, utf8("\r\n")).encodeToString(utf8("سلام عليكم ورحمة الله"));
        part(TEXT + "Content-Transfer-Encoding: base64\r\n", utf8(encoded));

        assertThat(form().text()).isEqualTo("سلام عليكم ورحمة الله");
    }

    @ParameterizedTest
    @CsvSource({"quoted-printable, a=4", "quoted-printable, a=ZZ", "base64, '&&&&'", "base64, YQ="})
    void brokenTransferEncoding_isRefused(String encoding, String value) {
        part(TEXT + "Content-Transfer-Encoding: " + encoding + "\r\n", utf8(value));

        assertThat(read(TYPE)).isEqualTo(SubmissionRefusal.of(400, "error.encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7bit", "8BIT", "binary"})
    void plainTransferEncoding_isReadAsItStands(String encoding) {
        part(TEXT + "Content-Transfer-Encoding: " + encoding + "\r\n", utf8("سلام =D8"));

        assertThat(form().text()).isEqualTo("سلام =D8");
    }

    @Test
    void unknownTransferEncoding_isRefused() {
        part(TEXT + "Content-Transfer-Encoding: uuencode\r\n", utf8("x"));

        assertThat(read(TYPE)).isEqualTo(SubmissionRefusal.of(415, "error.transfer_encoding", "uuencode"));
    }

    @Test
    void lineThatBeginsAsTheBoundary_isText() {
        part(TEXT, utf8("one\r\n--bee\r\n--b x\r\ntwo"));

        assertThat(form().text()).isEqualTo("one\r\n--bee\r\n--b x\r\ntwo");
    }

    @Test
    void semicolonsAndEscapesInAQuotedName_belongToIt() {
        part("Content-Disposition: form-data; name=\"a;b=\\\"c\\\"\"\r\n", utf8("x"));

        assertThat(form().value("a;b=\"c\"")).isEqualTo("x");
    }

    @Test
    void quotedBoundary_isRead() {
        part(TEXT, utf8("x"));

        assertThat(((CommentForm) read("multipart/form-data; charset=utf-8; boundary=\"b\"")).text())
                .isEqualTo("x");
    }

    @Test
    void emptyForm_isAForm() {
        assertThat(form().text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--b",
                "--b\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nabc",
                "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nabc\r\n--b",
                "--b\r\n\r\nabc\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--b--\r\n",
                "--b\r\nno header\r\n\r\nabc\r\n--b--\r\n",
            })
    void whatIsNoMultipart_isRefused(String bytes) {
        assertThat(FormReader.read(TYPE, utf8(bytes), StandardCharsets.UTF_8))
                .isEqualTo(SubmissionRefusal.of(400, "error.multipart"));
    }

    private void part(String headers, byte[] value) {
        body.writeBytes(utf8("--b\r\n" + headers + "\r\n"));
        body.writeBytes(value);
        body.writeBytes(utf8("\r\n"));
    }

    private FormReading read(String contentType) {
        ByteArrayOutputStream closed = new ByteArrayOutputStream();
        closed.writeBytes(body.toByteArray());
        closed.writeBytes(utf8("--b--\r\n"));
        return FormReader.read(contentType, closed.toByteArray(), StandardCharsets.UTF_8);
    }

    private CommentForm form() {
        return (CommentForm) read(TYPE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
