package mizan.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.SiteId;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.text.BlankText;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Whatever the bytes are, they are a form or a refusal that says why, in little time. */
class FormReaderFuzzTest {

    private static final FormRules ALL_REQUIRED = new FormRules(
            true, true, "GDPR", FormRules.placeholders(List.of()), false, false, Charset.forName("windows-1256"));
    private static final FormRules NOTHING_REQUIRED =
            new FormRules(false, false, "", FormRules.placeholders(List.of()), false, false, StandardCharsets.UTF_8);

    @Property(tries = 3000)
    void damagedForm_isReadOrRefused(@ForAll long seed) {
        HostileForm form = HostileForm.of(new Random(seed));
        try {
            check(form);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("Seed " + seed + ", kept as " + form.save(), e);
        }
    }

    @Property(tries = 1000)
    void randomBytes_areReadOrRefused(@ForAll byte[] body) {
        for (String type :
                List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "application/json")) {
            check(new HostileForm(type, body));
        }
    }

    @Property(tries = 1000)
    void anyContentType_isReadOrRefused(@ForAll @StringLength(max = 200) String contentType) {
        check(new HostileForm(contentType, "text=x".getBytes(StandardCharsets.UTF_8)));
        check(new HostileForm("multipart/form-data;" + contentType, "--b--".getBytes(StandardCharsets.UTF_8)));
    }

    @Example
    void whatOnceBrokeSomething_doesNoMore() {
        List<HostileForm> crashers = HostileForm.crashers();

        assertThat(crashers).isNotEmpty();
        crashers.forEach(FormReaderFuzzTest::check);
    }

    @Property(tries = 300)
    void textInAPart_arrivesAsItWasSent(@ForAll @StringLength(max = 500) String typed) {
        String text = storable(typed);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

        assertThat(textOfPart("8bit", utf8)).isEqualTo(text);
        assertThat(textOfPart("base64", Base64.getMimeEncoder().encode(utf8))).isEqualTo(text);
        assertThat(textOfPart("quoted-printable", quotedPrintable(utf8))).isEqualTo(text);
    }

    /** Each of these is as large as a body may be; work that grows with the square of it would take minutes. */
    @Example
    void largeBody_isReadInLittleTime() {
        String head = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n";
        for (String piece : List.of(
                "--b\r\n", "\r\n--b", "--", "\n", "\r\n", " a\n", "\t\n", "=\n", "= ", "X:y\r\n", ";a=\"", "a=b&",
                "%41")) {
            byte[] repeated =
                    piece.repeat(FormReader.MAX_BYTES / piece.length()).getBytes(StandardCharsets.UTF_8);
            byte[] inPart = (head + piece.repeat((FormReader.MAX_BYTES - 100) / piece.length()) + "\r\n\r\n\r\n--b--")
                    .getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> {
                        check(new HostileForm("multipart/form-data; boundary=b", repeated));
                        check(new HostileForm("multipart/form-data; boundary=b", inPart));
                        check(new HostileForm("multipart/form-data; boundary=" + "-".repeat(68), repeated));
                        check(new HostileForm("application/x-www-form-urlencoded", repeated));
                        check(new HostileForm("application/json", repeated));
                        textOfPart("quoted-printable", repeated);
                    },
                    piece);
        }
    }

    private static void check(HostileForm form) {
        for (FormRules rules : List.of(ALL_REQUIRED, NOTHING_REQUIRED)) {
            switch (FormReader.read(form.contentType(), form.body(), rules.charset())) {
                case CommentForm read -> check(read, rules);
                case SubmissionRefusal refusal -> check(refusal);
            }
        }
    }

    private static void check(SubmissionRefusal refusal) {
        assertThat(refusal.status()).isBetween(400, 499);
        for (Language language : Language.values()) {
            assertThat(ReaderMessages.get(
                            language, refusal.messageKey(), refusal.arguments().toArray()))
                    .isNotBlank()
                    .hasSizeLessThan(400);
        }
    }

    private static void check(CommentForm form, FormRules rules) {
        assertThat(form.values()).hasSizeLessThanOrEqualTo(FormReader.MAX_FIELDS);
        switch (CommentValidator.validate(form, new SiteId("gazette"), rules, "", Circumstances.ORDINARY)) {
            case Validation.Valid(Draft draft) -> check(draft);
            case Validation.Invalid(List<FieldError> errors) -> errors.forEach(FormReaderFuzzTest::check);
        }
    }

    private static void check(Draft draft) {
        assertThat(BlankText.isBlank(draft.text())).isFalse();
        assertThat(draft.text().codePointCount(0, draft.text().length()))
                .isLessThanOrEqualTo(CommentValidator.MAX_TEXT);
        assertThat(draft.url()).matches("|https?://.+");
        assertThat(BlankText.isStorable(draft.text()
                        + draft.name()
                        + draft.email()
                        + draft.url()
                        + draft.article().id()))
                .isTrue();
    }

    private static void check(FieldError error) {
        assertThat(error.field()).isIn("text", "name", "email", "url", "article", "consent");
        assertThat(ReaderMessages.get(
                        Language.ARABIC, error.messageKey(), error.arguments().toArray()))
                .isNotBlank();
    }

    private static String textOfPart(String encoding, byte[] value) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--boundary\r\nContent-Disposition: form-data; name=\"text\"\r\nContent-Type: text/plain; charset=utf-8\r\n"
                                + "Content-Transfer-Encoding: " + encoding + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(value);
        body.writeBytes("\r\n--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return FormReader.read("multipart/form-data; boundary=boundary", body.toByteArray(), StandardCharsets.UTF_8)
                        instanceof CommentForm form
                ? form.text()
                : "";
    }

    /** Every byte escaped, and each line broken after twenty. */
    private static byte[] quotedPrintable(byte[] bytes) {
        StringBuilder encoded = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            encoded.append(String.format("=%02X", bytes[i] & 0xFF)).append(i % 20 == 19 ? "=\r\n" : "");
        }
        return encoded.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Without halves of surrogate pairs, which no bytes stand for. */
    private static String storable(String typed) {
        return typed.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
