package mizan.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"14", " 14 ", "\u0661\u0664", "\u06F1\u06F4", "014"})
    void wholeNumber_isReadInAnyDigits(String typed) {
        assertThat(TypedNumber.whole(typed)).hasValue(14);
        assertThat(TypedNumber.decimal(typed)).hasValue(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", " 2,5 ", "\u0662\u066B\u0665", "\u06F2.\u06F5", "2.50"})
    void decimals_areReadWithAnySeparator_andAreNoWholeNumber(String typed) {
        assertThat(TypedNumber.decimal(typed)).hasValue(2.5);
        assertThat(TypedNumber.whole(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "3d",
                "3f",
                "3L",
                "0x1p3",
                "0x10",
                "NaN",
                "Infinity",
                "-1",
                "+1",
                "1e3",
                "2.5.1",
                "1,000.5",
                ".",
                ".5",
                "5.",
                "1 000",
                "abc",
                "1234567890123456789"
            })
    void whatNobodyWouldCallANumber_isNone(String typed) {
        assertThat(TypedNumber.whole(typed)).isEmpty();
        assertThat(TypedNumber.decimal(typed)).isEmpty();
    }

    @Test
    void largestNumber_fits() {
        assertThat(TypedNumber.whole("999999999999999999")).hasValue(999_999_999_999_999_999L);
    }
}
