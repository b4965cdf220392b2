package mizan.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import mizan.language.Language;
import mizan.text.fold.FoldingStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignalDescriptionsTest {

    private final SignalDescriptions descriptions = new SignalDescriptions();

    @ParameterizedTest
    @EnumSource
    void everyKind_isDescribedInEveryLanguage(SignalKind kind) {
        for (Language language : Language.values()) {
            assertThat(descriptions.describe(Signal.of(kind, List.of(), "7"), language))
                    .isNotBlank()
                    .doesNotContain("{", "}");
        }
    }

    @Test
    void whatWasLearnt_speaksForOrAgainst_andNamesSharesOnlyWhereItNamesWords() {
        assertThat(learned(3, "62% 13%")).startsWith("Resembles").endsWith(": 62% 13%");
        assertThat(learned(0.3, "")).isEqualTo("Resembles a little comments that people labelled as abuse.");
        assertThat(learned(-0.5, "40%")).contains("less than the rules say").endsWith(": 40%");
        assertThat(learned(-2, "")).startsWith("Does not resemble");
    }

    private String learned(double points, String shares) {
        SignalKind kind = SignalKind.LEARNED_ABUSE;
        Signal signal = new Signal(kind, kind.axis(), points, kind.maxOutcome(), List.of(), Set.of(), shares);
        return descriptions.describe(signal, Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void everyCategory_isNamedInEveryLanguage(Category category) {
        for (Language language : Language.values()) {
            assertThat(descriptions.describe(category, language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStep_isNamedInEveryLanguage(FoldingStep step) {
        for (Language language : Language.values()) {
            assertThat(descriptions.describe(step, language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void lexiconTerm_isDescribedByTermAndNameOfItsCategory(Language language) {
        String category = descriptions.describe(Category.INSULT, language);
        Signal signal = Signal.of(SignalKind.LEXICON_TERM, List.of(), "insult: {0} l'âne كلب");

        assertThat(descriptions.describe(signal, language)).contains(category + ": {0} l'âne كلب");
    }

    @ParameterizedTest
    @EnumSource
    void apostrophes_survive(Language language) {
        for (SignalKind kind : SignalKind.values()) {
            String sentence = descriptions.describe(Signal.of(kind, List.of(), "a'b"), language);
            String other = descriptions.describe(Signal.of(kind, List.of(), "ab"), language);
            assertThat(sentence.replace("a'b", "ab")).isEqualTo(other);
        }
    }
}
