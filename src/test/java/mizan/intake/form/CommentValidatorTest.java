package mizan.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mizan.comment.Circumstances;
import mizan.comment.Draft;
import mizan.comment.SiteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentValidatorTest {

    private static final FormRules STRICT = rules(true, true, "");

    @Test
    void completeForm_isADraft() {
        Draft draft = valid(form(Map.of()));

        assertThat(draft.text()).isEqualTo("مقال جيد");
        assertThat(draft.name()).isEqualTo("سارة");
        assertThat(draft.email()).isEqualTo("sara@example.com");
        assertThat(draft.article().id()).isEqualTo("17");
    }

    @Test
    void everyMissingField_isNamedAtOnce() {
        assertThat(errors(new CommentForm(Map.of()), STRICT))
                .containsExactly(
                        FieldError.of("text", "error.required.text"),
                        FieldError.of("name", "error.required.name"),
                        FieldError.of("email", "error.required.email"),
                        FieldError.of("article", "error.required.article"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enter your message here...",
                "Enter your message here…",
                "  enter your message here...  ",
                "اكتب تعليقك هنا...",
                "ادخل رسالتك هنا...",
                "نص التعليق...",
                "نص خاص بالموقع"
            })
    void placeholder_countsAsEmpty(String text) {
        assertThat(errors(form(Map.of("text", text)), STRICT))
                .containsExactly(FieldError.of("text", "error.required.text"));
    }

    @Test
    void placeholderOfTheUrl_countsAsNone() {
        assertThat(valid(form(Map.of("url", "enter your site URL..."))).url()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00A0",
                "\u200B\u200F",
                "\u061C",
                "...",
                "؟!،",
                "ـــ",
                "\u3164",
                "\u2800",
                "\u0650",
                "\t\r\n",
                "«»",
                "\uFEFF",
                "\uFFFD\uFFFD \uFFFD",
                "\uFFFC",
                "\uD80D\uDC41",
                "Ù…Ø±Ø\u00ADØ¨Ø§",
                "ãÑÍÈÇ",
                "ظ…ط±ط\u00ADط¨ط§"
            })
    void whatSaysNothing_isRefused(String text) {
        String told = text.isBlank() ? "error.required.text" : "error.unreadable.text";

        assertThat(errors(form(Map.of("text", text)), STRICT)).containsExactly(FieldError.of("text", told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "5", "+", "ok", "لا", "٣", "€"})
    void whatSaysLittle_isEnough(String text) {
        assertThat(valid(form(Map.of("text", text))).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sara@example.com", "sara@مثال.مصر", "sara+news@mail.example.co.uk", "محمد@example.com"})
    void goodEmail_isTaken(String email) {
        assertThat(valid(form(Map.of("email", email))).email()).isEqualTo(email);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sara", "sara@", "@example.com", "sara@localhost", "a b@example.com", "sara@example..com"})
    void badEmail_isNamed(String email) {
        assertThat(errors(form(Map.of("email", email)), STRICT)).containsExactly(FieldError.of("email", "error.email"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200Fsara@example.com\u200E",
                "\uFEFFsara@example.com",
                "sara@exam\u200Bple.com",
                "sa\u00ADra@example.com",
                "sara\u202C@\u2066example.com",
                "\u00A0sara@example.com\u3000",
                "\u061Csara@example.com\u2800",
                "\u3164sara@example.com\uFE0F",
                "sa\u034Fra@example.com",
                "\u180Esara@example.com\u2060",
                "\uDB40\uDC20sara@example.com",
                "sara@example.com\r\n"
            })
    void email_losesWhatCannotBeSeen(String email) {
        assertThat(valid(form(Map.of("email", email))).email()).isEqualTo("sara@example.com");
    }

    @Test
    void joinersThatLettersNeed_stayInTheNameAndText() {
        Draft draft = valid(form(Map.of("name", "نی\u200Cلوفر", "text", "👨\u200D👩 می\u200Cروم")));

        assertThat(draft.name()).isEqualTo("نی\u200Cلوفر");
        assertThat(draft.text()).isEqualTo("👨\u200D👩 می\u200Cروم");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a?b=c",
                "example.com",
                "http://مثال.مصر/مقال",
                "https://example.com/مقالات/١",
                "https://example.technology",
                "http://my_site.example.com/a_b",
                "my_site.blogspot.com",
                "https://my_page.example.com/a",
                "my_page_.example.com",
                "http://_a.example.com:8080/x"
            })
    void goodUrl_isTaken(String url) {
        assertThat(valid(form(Map.of("url", url))).url()).endsWith(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.com",
                "http://",
                "https://",
                "http://exa mple.com",
                "//example.com/x y",
                "facebook",
                "لا يوجد",
                "-",
                "www",
                "none",
                "https://example.c_m",
                "https://example.com\u0000",
                "http://\uD800.example",
                "https://user:secret@exa_mple.example.com@x",
                "http://example.com:99999999",
                "data:text/html,x",
                "mailto:sara@example.com",
                "sara@example.com",
                "http://user@example.com",
                "https://www.bank.example:pass@evil.example/",
                "https://example.com/\u202Egnp.exe",
                "https://ex\u202Dample.com",
                "https://\u2066example\u2069.com",
                "https://exam\u200Bple.com",
                "https://example.com/a\u061Cb"
            })
    void whatIsNoUrl_isDroppedFromAForm(String url) {
        assertThat(valid(form(Map.of("url", url))).url()).isEmpty();
    }

    @Test
    void invisibleCharactersAroundAUrl_areTakenOff() {
        assertThat(valid(form(Map.of("url", "\uFEFF\u200Ehttps://example.com/a\u200F")))
                        .url())
                .isEqualTo("https://example.com/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:sara@example.com",
                "http://user@example.com",
                "facebook",
                "http://",
                "لا يوجد",
                "javascript:alert(1)",
                "https://example.com\u0000"
            })
    void whatIsNoUrl_isNamedToAnApiClient(String url) {
        FormReading read = FormReader.read(
                "application/json",
                ("{\"text\":\"مقال جيد\",\"name\":\"سارة\",\"email\":\"sara@example.com\",\"article\":17,\"url\":\""
                                + url.replace("\u0000", "\\u0000") + "\"}")
                        .getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);

        assertThat(errors((CommentForm) read, STRICT))
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("url");
    }

    @Test
    void limits_countCodePoints() {
        assertThat(valid(form(Map.of("text", "😀".repeat(5000)))).text()).hasSize(10_000);
        assertThat(errors(form(Map.of("text", "ا".repeat(5001))), STRICT))
                .containsExactly(FieldError.of("text", "error.too_long.text", 5000, 5001));
        assertThat(errors(form(Map.of("name", "ا".repeat(101))), STRICT))
                .containsExactly(FieldError.of("name", "error.too_long.name", 100, 101));
        assertThat(valid(form(Map.of("url", "http://example.com/" + "a".repeat(2048))))
                        .url())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800b", "\uDC00", "a\uFFFFb", "\u0000", "a\uFDD0"})
    void whatCannotBeStored_isNamed(String text) {
        assertThat(errors(form(Map.of("text", text)), STRICT))
                .containsExactly(FieldError.of("text", "error.characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17 18", "a\u200Bb", "a\nb"})
    void oddArticle_isNamed(String article) {
        assertThat(errors(form(Map.of("article", article)), STRICT))
                .containsExactly(FieldError.of("article", "error.article"));
    }

    @Test
    void siteCanRelaxNameAndEmail() {
        Validation validation = validate(form(Map.of("name", "", "email", "")), rules(false, false, ""));

        assertThat(validation).isInstanceOf(Validation.Valid.class);
    }

    @Test
    void siteCanRequireConsent() {
        FormRules withConsent = rules(true, true, "GDPR");

        assertThat(errors(form(Map.of()), withConsent))
                .containsExactly(FieldError.of("consent", "error.required.consent"));
        assertThat(errors(form(Map.of("GDPR", "0")), withConsent)).hasSize(1);
        assertThat(validate(form(Map.of("GDPR", "1")), withConsent)).isInstanceOf(Validation.Valid.class);
    }

    @Test
    void fieldsThatSetIdStatusOrDates_areIgnored() {
        Draft draft =
                valid(form(Map.of("id", "1", "published", "1", "commentDate", "2001-01-01", "status", "approved")));

        assertThat(draft).isEqualTo(valid(form(Map.of())));
    }

    @Test
    void markupWithoutText_countsAsEmpty() {
        assertThat(CommentValidator.checkStripped("", "سارة", STRICT))
                .containsExactly(FieldError.of("text", "error.required.text"));
        assertThat(CommentValidator.checkStripped("مقال", "", STRICT))
                .containsExactly(FieldError.of("name", "error.required.name"));
    }

    private static CommentForm form(Map<String, String> changes) {
        Map<String, String> values =
                new HashMap<>(Map.of("text", "مقال جيد", "name", "سارة", "email", "sara@example.com", "article", "17"));
        values.putAll(changes);
        return new CommentForm(values);
    }

    private static FormRules rules(boolean name, boolean email, String consent) {
        return new FormRules(
                name,
                email,
                consent,
                FormRules.placeholders(List.of("نص خاص بالموقع")),
                false,
                false,
                StandardCharsets.UTF_8);
    }

    private static Validation validate(CommentForm form, FormRules rules) {
        return CommentValidator.validate(form, new SiteId("akhbar"), rules, "", Circumstances.ORDINARY);
    }

    private static Draft valid(CommentForm form) {
        return ((Validation.Valid) validate(form, STRICT)).draft();
    }

    private static List<FieldError> errors(CommentForm form, FormRules rules) {
        return ((Validation.Invalid) validate(form, rules)).errors();
    }
}
