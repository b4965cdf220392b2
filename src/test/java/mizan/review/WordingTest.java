package mizan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mizan.comment.Language;
import mizan.queue.Query;
import mizan.queue.State;
import mizan.signal.Axis;
import mizan.signal.SignalKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("words\\.say\\('([^']+)'\\)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguage_hasTheSameKeys(Language language) {
        assertThat(Wording.in(language).keys()).isEqualTo(Wording.in(Language.ARABIC).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyConstant_hasAText(Language language) {
        Wording words = Wording.in(language);

        everyConstant("kind", SignalKind.values(), words);
        everyConstant("decision", DecisionReason.values(), words);
        everyConstant("state", State.values(), words);
        everyConstant("sort", Query.Sort.values(), words);
        everyConstant("axis", Axis.values(), words);
        everyConstant("section", DeskSection.values(), words);
        for (String prefix : List.of("list", "done", "conflict")) {
            everyConstant(prefix, State.values(), words);
        }
    }

    private static void everyConstant(String prefix, Enum<?>[] constants, Wording words) {
        assertThat(constants).allSatisfy(constant -> assertThat(words.say(prefix, constant)).isNotBlank());
    }

    @Test
    void everyKeyOfATemplate_exists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String folder : List.of("ReviewPage", "LoginPage")) {
            try (Stream<Path> files = Files.list(TEMPLATES.resolve(folder))) {
                for (Path file : files.toList()) {
                    KEY.matcher(Files.readString(file)).results().forEach(match -> used.add(match.group(1)));
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(Wording.in(Language.ARABIC).keys()).containsAll(used);
    }

    @Test
    void acceptedLanguage_isTheFirstThatWeSpeak() {
        List<Locale> accepted = List.of(Locale.GERMAN, Locale.forLanguageTag("fr-MA"), Locale.ENGLISH);

        assertThat(Wording.accepted(accepted, Language.ARABIC).language()).isEqualTo(Language.FRENCH);
        assertThat(Wording.accepted(List.of(Locale.GERMAN), Language.ARABIC).language()).isEqualTo(Language.ARABIC);
        assertThat(Wording.accepted(List.of(), Language.ENGLISH).language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void dates_areWrittenInTheLanguage(Language language) {
        String expected = switch (language) {
            case ARABIC -> "24 نوفمبر 2026، 09:00";
            case FRENCH -> "24 novembre 2026, 09:00";
            case ENGLISH -> "24 November 2026, 09:00";
        };

        assertThat(Wording.in(language).time(DeskWithFakes.NOW)).isEqualTo(expected);
    }
}
