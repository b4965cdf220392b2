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
            assertThat(descriptions.describe(Signal.of(kind, List.of(), "7"), "", language))
                    .isNotBlank()
                    .doesNotContain("{", "}");
        }
    }

    @Test
    void learnedScore_speaksForOrAgainst_andNamesTheWordsThatWeighMost() {
        Span mercenaries = new Span(Field.TEXT, 0, 8);
        Span killers = new Span(Field.TEXT, 9, 15);

        assertThat(learned(3, Language.ARABIC, mercenaries, killers))
                .isEqualTo("يشبه تعليقات صُنّفت إساءةً؛ أكثر الكلمات أثرًا: «المرتزقة»، «القتلة».");
        assertThat(learned(3, Language.FRENCH, killers)).endsWith("les plus lourds : «\u202Fالقتلة\u202F».");
        assertThat(learned(-0.5, Language.ARABIC, killers)).contains("والتقدير الآلي أدنى من القواعد", "«القتلة»");
        assertThat(learned(-0.5, Language.ENGLISH, killers))
                .contains("lower than the rules")
                .endsWith("“القتلة”.");
        assertThat(learned(0.3, Language.ENGLISH)).isEqualTo("Resembles comments labelled as abuse a little.");
        assertThat(learned(-2, Language.ENGLISH)).startsWith("Does not resemble");
    }

    @Test
    void quotedWords_areFewShortAndHoldNothingUnseen() {
        String text = "أ\u202Eب " + "س".repeat(100) + " {0} a'b".repeat(20);
        Span[] spans = {
            new Span(Field.TEXT, 0, 3), new Span(Field.TEXT, 4, 104), new Span(Field.TEXT, 105, 108),
            new Span(Field.TEXT, 109, 112), new Span(Field.TEXT, 1, 2), new Span(Field.TEXT, 0, 10_000),
            new Span(Field.NAME, 0, 4)
        };

        assertThat(learned(3, text, Language.ARABIC, spans))
                .endsWith("أثرًا: «أب»، «" + "س".repeat(40) + "…»، «{0}»، «a'b».");
    }

    private String learned(double points, Language language, Span... spans) {
        return learned(points, "المرتزقة القتلة", language, spans);
    }

    private String learned(double points, String text, Language language, Span... spans) {
        SignalKind kind = SignalKind.LEARNED_ABUSE;
        Signal signal = new Signal(kind, kind.axis(), points, kind.maxOutcome(), List.of(spans), Set.of(), "62% 13%");
        return descriptions.describe(signal, text, language);
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

        assertThat(descriptions.describe(signal, "", language)).contains(category + ": {0} l'âne كلب");
    }

    @ParameterizedTest
    @EnumSource
    void apostrophes_survive(Language language) {
        for (SignalKind kind : SignalKind.values()) {
            String sentence = descriptions.describe(Signal.of(kind, List.of(), "a'b"), "", language);
            String other = descriptions.describe(Signal.of(kind, List.of(), "ab"), "", language);
            assertThat(sentence.replace("a'b", "ab")).isEqualTo(other);
        }
    }
}
