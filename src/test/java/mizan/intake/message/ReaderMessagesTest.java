package mizan.intake.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mizan.intake.form.K2Form;
import mizan.intake.form.SubmissionRefusal;
import mizan.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReaderMessagesTest {

    private static final Pattern USE_IN_TEMPLATE = Pattern.compile("say\\('([a-z_.]+)'\\)");
    private static final Pattern USE_IN_CODE =
            Pattern.compile("\"((?:error|status|label|placeholder|receipt|form|page)" + "\\.[a-z_]+(?:\\.[a-z_]+)*)\"");

    @ParameterizedTest
    @EnumSource
    void everyLanguage_saysTheSameThings(Language language) {
        assertThat(ReaderMessages.all(language).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ReaderMessages.all(Language.ARABIC).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void everyText_hasTheArgumentsThatTheArabicOneHas(Language language) {
        ReaderMessages.all(language)
                .forEach((key, text) -> assertThat(argumentCount(text))
                        .as(key)
                        .isEqualTo(argumentCount(
                                ReaderMessages.all(Language.ARABIC).get(key))));
    }

    @ParameterizedTest
    @EnumSource
    void everyText_maybePrintedRaw_andHoldsNoQuoteThatMessageFormatWouldEat(Language language) {
        ReaderMessages.all(language)
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("<", ">", "&", "'", "\"")
                        .matches(t -> t.equals(t.strip()), "no blanks around it"));
    }

    @Test
    void everyKeyThatTemplatesAndCodeName_exists() throws IOException {
        assertThat(uses("src/main/resources/templates/reader", ".html", USE_IN_TEMPLATE))
                .isNotEmpty()
                .isSubsetOf(ReaderMessages.all(Language.ARABIC).keySet());
        assertThat(uses("src/main/java/mizan/intake", ".java", USE_IN_CODE))
                .isNotEmpty()
                .isSubsetOf(ReaderMessages.all(Language.ARABIC).keySet());
    }

    @Test
    void unknownKey_isRefused() {
        assertThatThrownBy(() -> ReaderMessages.get(Language.ARABIC, "status.unheard_of"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("status.unheard_of");
    }

    @ParameterizedTest
    @CsvSource({
        "ARABIC, 1, أعد إرساله بعد ثانية واحدة.",
        "ARABIC, 2, أعد إرساله بعد ثانيتين.",
        "ARABIC, 7, أعد إرساله بعد 7 ثوانٍ.",
        "ARABIC, 42, أعد إرساله بعد 42 ثانية.",
        "FRENCH, 1, renvoyez-le dans une seconde.",
        "FRENCH, 42, renvoyez-le dans 42 secondes.",
        "ENGLISH, 1, please send it again in one second.",
        "ENGLISH, 42, please send it again in 42 seconds."
    })
    void waitingTime_isCountedAsTheLanguageCounts(Language language, int seconds, String ending) {
        assertThat(ReaderMessages.get(language, "error.rate_limited", seconds)).endsWith(ending);
    }

    @ParameterizedTest
    @CsvSource({
        "ARABIC, 2, أعد إرساله بعد ساعتين.",
        "ARABIC, 7, أعد إرساله بعد 7 ساعات.",
        "ARABIC, 23, أعد إرساله بعد 23 ساعة.",
        "FRENCH, 2, renvoyez-le dans 2 heures.",
        "ENGLISH, 23, please send it again in 23 hours."
    })
    void longWaitingTime_isToldInHours(Language language, int hours, String ending) {
        SubmissionRefusal refusal = SubmissionRefusal.rateLimited(Duration.ofHours(hours));

        assertThat(ReaderMessages.get(
                        language, refusal.messageKey(), refusal.arguments().toArray()))
                .endsWith(ending);
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void limits_areWrittenAsTheLanguageWritesNumbers() {
        assertThat(ReaderMessages.get(Language.ENGLISH, "error.too_long.text", 5000, 5001))
                .isEqualTo("The comment is too long: it has 5,001 characters, and at most 5,000 are allowed.");
    }

    @Test
    void whatAReaderNamed_comesBackWithoutMarkup() {
        assertThat(ReaderMessages.get(Language.ARABIC, "error.charset", "<img src=x onerror=alert('1')>windows-1256"))
                .contains("«img srcx onerroralert1windows-1256»");
    }

    @ParameterizedTest
    @EnumSource
    void placeholders_countAsEmpty(Language language) {
        for (String field : List.of("text", "name", "email", "url")) {
            assertThat(K2Form.isPlaceholder(
                            ReaderMessages.get(language, "placeholder." + field), K2Form.placeholders(List.of())))
                    .as(field)
                    .isTrue();
        }
    }

    @Test
    void labels_keepTheirLetters() {
        String label = ReaderMessages.get(Language.ARABIC, "label.email");
        assertThat(ReaderMessages.get(Language.ARABIC, "error.characters", label))
                .contains("«البريد الإلكتروني»");
    }

    private static int argumentCount(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static List<String> uses(String folder, String ending, Pattern use) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> keys(file, use))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> keys(Path file, Pattern use) {
        try {
            return use.matcher(Files.readString(file)).results().map(result -> result.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
