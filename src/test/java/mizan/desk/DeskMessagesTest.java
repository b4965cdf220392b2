package mizan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mizan.access.account.AccountResult;
import mizan.access.account.TokenResult;
import mizan.access.oidc.OidcSignIn;
import mizan.audit.AuditAction;
import mizan.desk.page.DeskSection;
import mizan.desk.page.DisplayTime;
import mizan.desk.page.TimeFormat;
import mizan.language.Language;
import mizan.moderation.Mode;
import mizan.moderation.Outcome;
import mizan.queue.Query;
import mizan.queue.State;
import mizan.settings.DeskLexicon;
import mizan.signal.Axis;
import mizan.signal.Category;
import mizan.signal.SignalKind;
import mizan.signal.lexicon.MatchType;
import mizan.signal.lexicon.Severity;
import mizan.webhook.DeliveryFailure;
import mizan.webhook.Webhooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeskMessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("words\\.say\\('([^']+)'\\)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguage_hasTheSameKeys(Language language) {
        assertThat(DeskMessages.in(language).keys())
                .isEqualTo(DeskMessages.in(Language.ARABIC).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstant_hasAText(Language language) {
        DeskMessages words = DeskMessages.in(language);

        everyConstant("kind", SignalKind.values(), words);
        everyConstant("decision", DecisionReason.values(), words);
        everyConstant("state", State.values(), words);
        everyConstant("sort", Query.Sort.values(), words);
        everyConstant("axis", Axis.values(), words);
        everyConstant("lexicon.match", MatchType.values(), words);
        everyConstant("lexicon.category", Category.values(), words);
        everyConstant("lexicon.severity", Severity.values(), words);
        everyConstant("outcome.verdict", Outcome.values(), words);
        everyConstant("audit.action", AuditAction.values(), words);
        everyConstant("mode", Mode.values(), words);
        everyConstant("outcome", AccountResult.Why.values(), words);
        everyConstant("login.newsroom", OidcSignIn.Why.values(), words);
        everyConstant("outcome", TokenResult.Why.values(), words);
        everyConstant("outcome", DeskLexicon.Result.values(), words);
        everyConstant("outcome", Webhooks.Why.values(), words);
        everyConstant("webhooks.answer", DeliveryFailure.values(), words);
        everyConstant("section", DeskSection.values(), words);
        for (String prefix : List.of("list", "done", "did", "conflict", "history")) {
            everyConstant(prefix, State.values(), words);
        }
    }

    private static void everyConstant(String prefix, Enum<?>[] constants, DeskMessages words) {
        assertThat(constants)
                .allSatisfy(constant -> assertThat(words.say(prefix, constant)).isNotBlank());
    }

    @Test
    void everyKeyOfATemplate_exists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String folder : List.of("desk", "login", "editor")) {
            try (Stream<Path> files = Files.list(TEMPLATES.resolve(folder))) {
                for (Path file : files.toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(match -> used.add(match.group(1)));
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(DeskMessages.in(Language.ARABIC).keys()).containsAll(used);
    }

    @Test
    void whoDecidedAndIsNoAccount_hasAName() {
        DeskMessages words = DeskMessages.in(Language.ARABIC);

        assertThat(words.account("rules")).isEqualTo("الفحص الآلي");
        assertThat(words.account("archive")).isEqualTo("الأرشيف");
        assertThat(words.account("amina")).isEqualTo("amina");
    }

    @Test
    void acceptedLanguage_isTheFirstThatWeSpeak() {
        List<Locale> accepted = List.of(Locale.GERMAN, Locale.forLanguageTag("fr-MA"), Locale.ENGLISH);

        assertThat(DeskMessages.accepted(accepted, Language.ARABIC).language()).isEqualTo(Language.FRENCH);
        assertThat(DeskMessages.accepted(List.of(Locale.GERMAN), Language.ARABIC)
                        .language())
                .isEqualTo(Language.ARABIC);
        assertThat(DeskMessages.accepted(List.of(), Language.ENGLISH).language())
                .isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void dates_areWrittenInTheLanguage(Language language) {
        String expected = switch (language) {
            case ARABIC -> "24 نوفمبر 2026، 10:15";
            case FRENCH -> "24 novembre 2026, 10:15";
            case ENGLISH -> "24 November 2026, 10:15";
        };

        assertThat(DeskMessages.in(language).time(DeskWithFakes.NOW, ZoneOffset.UTC))
                .isEqualTo(expected);
    }

    @Test
    void time_isThatOfTheZone_whichIsNamed() {
        ZoneId riyadh = ZoneId.of("Asia/Riyadh");

        DisplayTime moment =
                new TimeFormat(DeskMessages.in(Language.ARABIC), riyadh, DeskWithFakes.NOW).of(DeskWithFakes.NOW);

        assertThat(moment)
                .isEqualTo(new DisplayTime("2026-11-24T10:15:30Z", "24 نوفمبر 2026، 13:15", "التوقيت العربي", "الآن"));
        assertThat(DeskMessages.in(Language.ARABIC).zone(ZoneId.of("UTC"))).isEqualTo("بالتوقيت العالمي");
    }

    @ParameterizedTest
    @CsvSource({
        "PT-5S, الآن, now, maintenant",
        "PT59S, الآن, now, maintenant",
        "PT1M, قبل دقيقة واحدة, 1 minute ago, il y a 1 minute",
        "PT2M, قبل دقيقتين, 2 minutes ago, il y a 2 minutes",
        "PT3M, قبل 3 دقائق, 3 minutes ago, il y a 3 minutes",
        "PT11M, قبل 11 دقيقة, 11 minutes ago, il y a 11 minutes",
        "PT1H, قبل ساعة واحدة, 1 hour ago, il y a 1 heure",
        "PT2H, قبل ساعتين, 2 hours ago, il y a 2 heures",
        "PT23H59M, قبل 23 ساعة, 23 hours ago, il y a 23 heures",
        "PT24H, قبل يوم واحد, 1 day ago, il y a 1 jour",
        "PT48H, قبل يومين, 2 days ago, il y a 2 jours",
        "P10D, قبل 10 أيام, 10 days ago, il y a 10 jours",
        "P90D, قبل 90 يومًا, 90 days ago, il y a 90 jours",
        "P100D, قبل 100 يوم, 100 days ago, il y a 100 jours",
    })
    void age_hasThePluralFormOfItsNumber(Duration age, String arabic, String english, String french) {
        assertThat(DeskMessages.in(Language.ARABIC).age(age)).isEqualTo(arabic);
        assertThat(DeskMessages.in(Language.ENGLISH).age(age)).isEqualTo(english);
        assertThat(DeskMessages.in(Language.FRENCH).age(age)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S, ثانية واحدة",
        "PT3M, 3 دقائق",
        "PT119M, ساعة واحدة",
        "PT47H, 47 ساعة",
        "PT48H, يومان",
        "P11D, 11 يومًا",
    })
    void duration_isInItsGreatestUnit(Duration time, String arabic) {
        assertThat(DeskMessages.in(Language.ARABIC).duration(time)).isEqualTo(arabic);
    }

    @ParameterizedTest
    @CsvSource({
        "1, تعليق واحد مقبول",
        "2, تعليقان مقبولان",
        "4, 4 تعليقات مقبولة",
        "12, 12 تعليقًا مقبولًا",
        "100, 100 تعليق مقبول",
    })
    void count_hasThePluralFormOfItsNumber(long number, String arabic) {
        assertThat(DeskMessages.in(Language.ARABIC).count("history.approved", number))
                .isEqualTo(arabic);
    }
}
