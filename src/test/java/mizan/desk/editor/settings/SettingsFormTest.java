package mizan.desk.editor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.settings.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFormTest {

    @Test
    void numbers_areReadInAnyDigits() {
        SettingsForm form = form("\u0660\u066B\u0664", "\u06F0,\u06F9", "\u0663");

        assertThat(form.wrongNumber()).isEmpty();
        assertThat(form.settings()).isEqualTo(new SiteSettings(0.4, 0.9, 0.4, 0.9, "automatic", 3, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3d", "0x1p-3", "NaN", "1e-3", "-1", "x"})
    void fieldThatHoldsNoNumber_isNamed(String typed) {
        assertThat(form(typed, "0.9", "3").wrongNumber()).contains("spam_hold");
        assertThat(form("0.4", typed, "3").wrongNumber()).contains("spam_reject");
        assertThat(form("0.4", "0.9", typed).wrongNumber()).contains("first_comments");
    }

    @Test
    void firstCommentsAreAWholeNumber() {
        assertThat(form("0.4", "0.9", "2.5").wrongNumber()).contains("first_comments");
    }

    private static SettingsForm form(String spamHold, String spamReject, String firstComments) {
        return new SettingsForm("", spamHold, spamReject, "0.4", "0.9", "automatic", firstComments, "");
    }
}
