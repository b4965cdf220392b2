package mizan.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovedEntryTest {

    private static ApprovedEntry read(String... changes) {
        return ApprovedEntry.read("5-0", StreamWriter.fields("approved", 1, changes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "id", "article", "name", "url", "text", "submitted_at"})
    void missingField_isNamed(String field) {
        Map<String, String> fields = StreamWriter.fields("approved", 1);
        fields.remove(field);

        assertThatThrownBy(() -> ApprovedEntry.read("5-0", fields))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("it has no " + field);
    }

    @ParameterizedTest
    @CsvSource({
        "event, liked",
        "id, akhbar-1",
        "submitted_at, today",
        "user, -1",
        "user, x",
        "user, 99999999999999999999"
    })
    void fieldThatIsWrong_isNamed(String field, String value) {
        assertThatThrownBy(() -> read(field, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "0, 0", "42, 42"})
    void user_isTheNumberOfTheCms(String value, long user) {
        assertThat(read("user", value).user()).isEqualTo(user);
    }

    @Test
    void entryWithoutUser_isNobodys() {
        assertThat(read().user()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "5-0, 4-9, true",
        "5-0, 5-0, false",
        "5-0, 5-1, false",
        "10-0, 9-0, true",
        "5-10, 5-9, true",
        "5-0, '', true"
    })
    void positions_areComparedByNumber(String position, String other, boolean isAfter) {
        assertThat(ApprovedEntry.read(position, StreamWriter.fields("approved", 1))
                        .isAfter(other))
                .isEqualTo(isAfter);
    }
}
