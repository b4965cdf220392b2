package mizan.signal.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One verb, {@code قتل}, by the part that each form plays. */
class ViolentVerbsTest {

    private final List<String> sections = ViolentVerbs.sections();

    @ParameterizedTest
    @CsvSource({
        "VICTIM_YOU, اقتلك",
        "VICTIM_YOU, ساقتلكم",
        "VICTIM_YOU, لاقتلنك",
        "VICTIM_YOU, هقتلك",
        "VICTIM_YOU, بقتلك",
        "VICTIM_YOU, نقتلوك",
        "VOWED, ساقتلك",
        "VOWED, هقتلك",
        "VOWED, لنقتلن",
        "HARM, نقتل",
        "ATTACK, يتقتلوا",
        "ATTACK, نقتل",
        "ATTACK, قتل",
        "IMPERATIVE, اقتلوا",
        "IMPERATIVE, اقتلو",
        "KILLER, يقتل",
        "KILLER, قتله",
        "IMPERATIVE_OR_PAST, كسروا",
        "STRIKE, سانسف"
    })
    void form_playsItsPart(String role, String form) {
        assertThat(forms(role)).contains(form);
    }

    @ParameterizedTest
    @CsvSource({"VOWED, اقتلك", "VOWED, نقتل", "IMPERATIVE, كسروا", "STRIKE, ساقتل", "ATTACK, نكسر"})
    void otherForm_doesNot(String role, String form) {
        assertThat(forms(role)).doesNotContain(form);
    }

    private List<String> forms(String role) {
        return List.of(sections.get(sections.indexOf("[" + role + "]") + 1).split("،"));
    }
}
