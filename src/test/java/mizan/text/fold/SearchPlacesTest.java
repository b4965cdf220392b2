package mizan.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchPlacesTest {

    @ParameterizedTest
    @CsvSource({
        "ايران, سافر إلى إيران أمس, سافر إلى [إيران] أمس",
        "حرب, الحـرب انتهت, [الحـرب] انتهت",
        "عبدالله, قال عبد الله ذلك, قال [عبد الله] ذلك",
        "سلام كلام, كلام بلا سلام, [كلام] بلا [سلام]",
        "'', كلام, كلام",
        "'   ', كلام, كلام",
        "غائب, كلام, كلام"
    })
    void wordsThatAreFound_areMarkedWhole(String query, String text, String marked) {
        assertThat(marked(query, text)).isEqualTo(marked);
    }

    @Test
    void longText_takesLinearTime() {
        String text = "كلمة ".repeat(20_000);

        assertThat(SearchPlaces.of("كلمة").in(text).cardinality()).isEqualTo(20_000 * 4);
        assertThat(SearchPlaces.of("غائب").in("ا".repeat(100_000)).isEmpty()).isTrue();
    }

    private static String marked(String query, String text) {
        var places = SearchPlaces.of(query).in(text);
        return IntStream.range(0, text.length())
                .mapToObj(i -> (places.get(i) && (i == 0 || !places.get(i - 1)) ? "[" : "")
                        + text.charAt(i)
                        + (places.get(i) && !places.get(i + 1) ? "]" : ""))
                .collect(Collectors.joining());
    }
}
