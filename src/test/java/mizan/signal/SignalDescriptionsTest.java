package mizan.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mizan.comment.Language;
import mizan.text.FoldingStep;
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
