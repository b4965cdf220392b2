package mizan.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedRulesTest {

    private static final String PAGE = "https://akhbar.example/rules";

    @Test
    void rule_isATitle_orAPlaceOnThePage() {
        PublishedRules rules = new PublishedRules(
                " " + PAGE + "#top ", Map.of("insult", " المادة 3 ", "advert", "#الإعلانات", "other", " "));

        assertThat(rules.title("insult")).isEqualTo("المادة 3");
        assertThat(rules.link("insult")).isEqualTo(PAGE + "#top");
        assertThat(rules.title("advert")).isEmpty();
        assertThat(rules.link("advert")).isEqualTo(PAGE + "#الإعلانات");
        assertThat(rules.rules()).containsOnlyKeys("insult", "advert");
        assertThat(rules.link("whatever")).isEqualTo(PAGE + "#top");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://my_site.example/rules", "http://akhbar.example:8080/", "HTTPS://akhbar.example"})
    void addressOfAWebPage_isTaken(String address) {
        assertThat(new PublishedRules(address, Map.of()).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://editor:secret@my_site.example/",
                "javascript:alert(1)",
                "JAVASCRIPT://akhbar.example/%0Aalert(1)",
                "data:text/html,x",
                "ftp://akhbar.example/",
                "//akhbar.example/rules",
                "/rules",
                "akhbar.example/rules",
                "https:///rules",
                "https://editor:secret@akhbar.example/",
                "https://akhbar.example/a b",
                "https://akhbar.example/\"onmouseover=\"x",
            })
    void whatIsNoAddress_isRefused(String address) {
        assertThatThrownBy(() -> new PublishedRules(address, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ruleThatIsTooLong_leadsNowhere_orStandsNowhere_isRefused() {
        assertThatThrownBy(() -> new PublishedRules(PAGE, Map.of("insult", "x".repeat(121))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublishedRules(PAGE, Map.of("insult", "#a b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublishedRules("", Map.of("insult", "3")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublishedRules(PAGE + "x".repeat(500), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
