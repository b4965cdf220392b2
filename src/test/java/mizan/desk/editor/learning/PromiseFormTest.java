package mizan.desk.editor.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mizan.learning.site.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseFormTest {

    @Test
    void numbers_areReadInAnyDigits() {
        Promise promise = new Promise(0.025, 400);

        assertThat(PromiseForm.promise("2.5", "400")).isEqualTo(promise);
        assertThat(PromiseForm.promise(" 2,5 ", "400")).isEqualTo(promise);
        assertThat(PromiseForm.promise("\u0662\u066B\u0665", "\u0664\u0660\u0660"))
                .isEqualTo(promise);
        assertThat(PromiseForm.promise("\u06F2.\u06F5", "\u06F4\u06F0\u06F0")).isEqualTo(promise);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3d", "0x1p3", "NaN", "-1", "1e3", "2.5.1", "abc"})
    void whatIsNoNumber_isRefused(String typed) {
        assertThatThrownBy(() -> PromiseForm.promise(typed, "400")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromiseForm.promise("3", typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
