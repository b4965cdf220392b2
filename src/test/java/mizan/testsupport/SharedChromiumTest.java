package mizan.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedChromiumTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "false"})
    void missingChromium_skipsBrowserTestsOnADesktop_andSaysWhatToInstall(String ci) {
        var condition = SharedChromium.condition(false, ci);

        assertThat(condition.isDisabled()).isTrue();
        assertThat(condition.getReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("apt-get install chromium-headless-shell"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "woodpecker"})
    void missingChromium_failsInContinuousIntegration(String ci) {
        assertThatThrownBy(() -> SharedChromium.condition(false, ci))
                .hasMessageContaining("Chromium is missing")
                .hasMessageContaining("no test is skipped");
    }

    @Test
    void installedChromium_isUsedEverywhere() {
        assertThat(SharedChromium.condition(true, "true").isDisabled()).isFalse();
        assertThat(SharedChromium.condition(true, null).isDisabled()).isFalse();
    }
}
