package mizan.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.comment.Site;
import mizan.comment.SiteId;
import mizan.intake.message.ReaderMessages;
import mizan.language.Language;
import mizan.queue.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ReaderTemplatesTest {

    private static final Map<String, String> TYPED =
            Map.of("text", "\n<b>رأي</b> \"حسن\"", "name", "سالم", "email", "salem@", "url", "");

    @Test
    void form_keepsWhatTheReaderTyped_escaped() {
        String page = form(Language.ARABIC, TYPED, Map.of(), "").render();
        assertThat(page)
                .contains("\n\n&lt;b&gt;رأي&lt;/b&gt; &quot;حسن&quot;</textarea>")
                .contains("name=\"userName\" type=\"text\" value=\"سالم\"")
                .doesNotContain("<b>");
    }

    @Test
    void form_saysBesideAFieldWhatIsWrongWithIt() {
        String page = form(Language.ARABIC, TYPED, Map.of("email", "عنوان غير صحيح"), "صحّح الحقول")
                .render();
        assertThat(page)
                .contains("role=\"alert\"", "صحّح الحقول", "<a href=\"#commentEmail\">عنوان غير صحيح</a>")
                .contains("aria-describedby=\"email-private email-error\" aria-invalid=\"true\"")
                .contains("<span class=\"error\" id=\"email-error\">عنوان غير صحيح</span>")
                .doesNotContain("text-error", "name-error", "url-error");
    }

    @Test
    void form_hasTheFieldsOfK2_andTheTokenAndTheTrap() {
        String page = form(Language.ARABIC, TYPED, Map.of(), "").render();
        assertThat(page)
                .contains(
                        "action=\"/index.php\"", "name=\"commentText\"", "name=\"commentEmail\"", "name=\"commentURL\"")
                .contains("name=\"site\" value=\"akhbar\"", "name=\"itemID\" value=\"17\"")
                .contains("name=\"mizanToken\" value=\"token\"", "name=\"homepage\"")
                .doesNotContain("GDPR");
    }

    @Test
    void form_asksForConsentOnlyWhereTheSiteDoes() {
        FormView view = view(Language.ARABIC, TYPED, Map.of(), "", "GDPR");
        assertThat(ReaderTemplates.form(view).render())
                .contains("name=\"GDPR\" type=\"checkbox\" value=\"1\" required>");
    }

    @ParameterizedTest
    @EnumSource
    void pages_followTheSitesLanguage(Language language) {
        String root = "<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">";
        assertThat(form(language, TYPED, Map.of(), "").render())
                .contains(root, ReaderMessages.get(language, "form.title"));
        assertThat(receipt(language, State.HELD).render()).contains(root, ReaderMessages.get(language, "status.held"));
        assertThat(ReaderTemplates.notice(new NoticeView(language, "…", "")).render())
                .contains(root);
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, status.approved", "HELD, status.held", "REJECTED, status.rejected"})
    void receipt_saysWhatBecameOfTheComment(State state, String key) {
        assertThat(receipt(Language.ARABIC, state).render())
                .contains(ReaderMessages.get(Language.ARABIC, key))
                .contains("<code dir=\"ltr\">akhbar-0123456789abcdef</code>")
                .contains("href=\"https://akhbar.example/17\"");
    }

    @Test
    void noPage_holdsInlineScriptOrStyle() {
        assertThat(form(Language.ARABIC, TYPED, Map.of("text", "…"), "…").render()
                        + receipt(Language.ARABIC, State.HELD).render())
                .doesNotContain("<script", "<style", " style=", " onclick=", " onfocus=");
    }

    private static TemplateInstance form(
            Language language, Map<String, String> values, Map<String, String> errors, String summary) {
        return ReaderTemplates.form(view(language, values, errors, summary, ""));
    }

    private static FormView view(
            Language language, Map<String, String> values, Map<String, String> errors, String summary, String consent) {
        return new FormView(
                site(language),
                "17",
                "/index.php",
                "https://akhbar.example/17",
                values,
                errors,
                summary,
                "token",
                true,
                true,
                consent);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void receiptOfOneThatNobodyDecidedAbout_saysSo_andNothingOfRules(Language language) {
        String page = receipt(language, State.REJECTED, "undecided").render();

        assertThat(page)
                .contains(ReaderMessages.get(language, "page.receipt.rejected"))
                .contains(ReaderMessages.get(language, "status.undecided"))
                .doesNotContain(ReaderMessages.get(language, "status.rejected"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void receiptOfAMutedAuthor_tellsTheSitesDecision_andNothingOfRules(Language language) {
        String page = receipt(language, State.REJECTED, "muted").render();

        assertThat(page)
                .contains(ReaderMessages.get(language, "page.receipt.rejected"))
                .contains(ReaderMessages.get(language, "status.muted"))
                .doesNotContain(ReaderMessages.get(language, "status.rejected"));
    }

    private static TemplateInstance receipt(Language language, State state) {
        return receipt(language, state, "");
    }

    private static TemplateInstance receipt(Language language, State state, String reason) {
        return ReaderTemplates.receipt(new ReceiptView(
                site(language),
                "akhbar-0123456789abcdef",
                state,
                "https://akhbar.example/17",
                "القطار <السريع>",
                Instant.parse("2026-11-24T06:16:00Z"),
                reason,
                Optional.empty()));
    }

    private static Site site(Language language) {
        return new Site(new SiteId("akhbar"), "أخبار", language, List.of("https://akhbar.example"), "");
    }
}
